package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.huiyin.account.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures in {@code docs/screens} anew, one of every page. Only when asked: {@code -Dhuiyin.pictures=true}. */
@EnabledIfSystemProperty(named = "huiyin.pictures", matches = "true")
final class PicturesTest extends InChromium {
    private static final Path SCREENS = Path.of("../../docs/screens");

    /** What people open on the way. */
    private static final Set<String> ON_PHONES =
            Set.of("ledger", "items-one", "tray", "command", "notices", "public", "public-grids-one", "sign-in");

    private static final Set<String> IN_ENGLISH = Set.of("command", "items-one", "accounts", "notices-one");

    private FullTown town;

    @BeforeEach
    void open() throws Exception {
        room = FullTown.room();
        town = new FullTown(room);
    }

    @Test
    void everyPage() throws Exception {
        var desk = chromium().window(1280, 800, ColorScheme.LIGHT);
        var phone = chromium().window(390, 844, ColorScheme.LIGHT);
        var named = town.named();
        named.keySet().removeAll(Set.of("screen", "me"));
        for (Map.Entry<String, String> page : named.entrySet()) {
            take(desk, page.getValue() + "?lang=zh", page.getKey() + "-desk-zh");
            if (IN_ENGLISH.contains(page.getKey())) {
                take(desk, page.getValue() + "?lang=en", page.getKey() + "-desk-en");
            }
            if (ON_PHONES.contains(page.getKey())) {
                take(phone, page.getValue() + "?lang=zh", page.getKey() + "-phone-zh");
            }
        }
        take(desk, "/console?lang=zh&letters=large", "ledger-large-zh");
        var night = chromium().window(1280, 800, ColorScheme.DARK);
        take(night, "/console/command?lang=zh", "command-night-zh");
        assertThat(named).isNotEmpty();
    }

    @Test
    void theBigScreen() {
        for (int width : new int[] {1920, 3840}) {
            var page = chromium().window(width, 1080, ColorScheme.DARK);
            go(page, "/screen");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("screen-" + width + "-zh.png")));
        }
    }

    @Test
    void theDoor() throws Exception {
        room.close();
        room = CommandRoom.locked(Gate.SecondFactor.OF_ADMINISTRATORS);
        room.account("chen", "dq-1", "u-chen", Right.LEADER);
        var page = chromium().window(390, 844, ColorScheme.LIGHT);
        take(page, "/console/sign-in", "sign-in-phone-zh");
        page.fill("input[name=name]", "chen");
        page.fill("input[name=password]", CommandRoom.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        take(page, "/console/me", "me-phone-zh");
    }

    private void take(Page page, String path, String name) {
        go(page, path);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
