package org.huiyin.adapters.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.account.Right;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages in a real browser: how they look, and what their scripts do. */
final class BrowserTest extends InChromium {
    private static final Path SCREENS = Path.of("target/screens");

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(chromium().complaints()).isEmpty();
    }

    @Test
    void everyPageFitsEveryWindowAndCanBeRead() {
        new BusyMorning(room).happen();
        room.account("chen", "dq-1", "u-chen", Right.LEADER);
        room.account("guard", "qh", "", Right.SECURITY);
        var paths = Map.ofEntries(
                Map.entry("ledger", "/console"),
                Map.entry("item", "/console/items/A1000C"),
                Map.entry("tray", "/console/tray"),
                Map.entry("sending", "/console/sending"),
                Map.entry("notices", "/console/notices"),
                Map.entry("notice", "/console/notices/T1000V"),
                Map.entry("wizard", "/console/notices/new"),
                Map.entry("rollcalls", "/console/rollcalls"),
                Map.entry("drills", "/console/drills"),
                Map.entry("command", "/console/command"),
                Map.entry("people", "/console/people"),
                Map.entry("unclaimed", "/console/unclaimed"),
                Map.entry("mine", "/console/mine"),
                Map.entry("visits", "/console/visits"),
                Map.entry("hot", "/console/hot"),
                Map.entry("roster", "/console/roster"),
                Map.entry("accounts", "/console/accounts"),
                Map.entry("trail", "/console/trail"),
                Map.entry("rules", "/console/rules"),
                Map.entry("deadlines", "/console/rules/files/deadlines~deadlines.yml"),
                Map.entry("preview", "/console/rules/preview"),
                Map.entry("public", "/public"),
                Map.entry("card", "/public/grids/dq-1"),
                Map.entry("missing", "/console/items/none"));
        var windows = Map.of(
                "desk", desktop(),
                "phone", chromium().window(390, 844, ColorScheme.LIGHT),
                "night", chromium().window(1280, 800, ColorScheme.DARK));
        windows.forEach((window, page) -> paths.forEach((name, path) -> {
            for (String language : List.of("zh", "en")) {
                go(page, path + "?lang=" + language);
                page.querySelectorAll("details").forEach(each -> each.evaluate("d => d.open = true"));
                look(page, name + "-" + window + "-" + language);
            }
        }));
        // The missing page answers 404, and taking a picture of a whole page styles it from outside.
        chromium().complaints().removeIf(complaint -> complaint.contains("404") || complaint.contains("inline style"));
    }

    private static void look(Page page, String screen) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(screen + ".png"))
                .setFullPage(true));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(screen + " fits")
                .isTrue();
        assertThat(faint(page)).as(screen + " can be read").isEmpty();
    }

    /** Words whose contrast with what is behind them is below 4.5:1. */
    private static List<?> faint(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const parts = c => (c.match(/[\\d.]+/g) || []).map(Number);
                  const light = c => parts(c).slice(0, 3)
                      .map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
                  const ground = e => {
                    for (; e; e = e.parentElement) {
                      const c = getComputedStyle(e).backgroundColor;
                      if (parts(c).length === 3 || parts(c)[3] === 1) return c;
                    }
                    return 'rgb(255,255,255)';
                  };
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const found = [];
                  while (walker.nextNode()) {
                    const e = walker.currentNode.parentElement;
                    if (!walker.currentNode.data.trim() || !e.checkVisibility()) continue;
                    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))];
                    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                    if (ratio < 4.5) found.push(`${walker.currentNode.data.trim()} ${ratio.toFixed(2)}`);
                  }
                  return found;
                }""");
    }

    @Test
    void anOpenLedgerShowsANewItemByItself() {
        var page = desktop();
        go(page, "/console");
        var code = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");

        assertThat(page.locator("#row-" + code)).isVisible();
    }

    @Test
    void aDoubtIsSettledWithoutLeavingThePage() {
        var code = room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");
        var page = desktop();
        go(page, "/console/tray");

        page.locator("input[name=why]").fill("只是闲聊");
        page.locator(".verdict button").nth(1).click();

        assertThat(page.locator("#done")).containsText(code + " 不是报事");
        assertThat(page.locator(".doubt")).hasCount(0);
        assertThat(page.locator(".badge")).hasCount(0);
    }

    @Test
    void keysWalkTheRowsButNotWhileSomebodyTypes() {
        var first = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        var second = room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");
        var page = desktop();
        go(page, "/console");

        page.keyboard().press("j");
        assertThat(page.locator("#row-" + second)).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator("#row-" + first)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("o");
        page.waitForURL("**/console/items/" + second);

        page.locator("input[name=why]").focus();
        page.keyboard().type("jok");
        assertThat(page.locator("input[name=why]")).hasValue("jok");
    }
}
