package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guards over every page of the table of rights, those yet to be written included. */
final class EveryPageTest extends InChromium {
    /** A first visit must not cost a phone more; pages with drawn charts may weigh a megabyte. */
    private static final int LIGHT = 300_000;

    private FullTown town;

    @BeforeEach
    void open() throws Exception {
        room = FullTown.room();
        town = new FullTown(room);
    }

    /** How somebody looks at a page. */
    private record Eyes(ColorScheme colours, String language, String letters) {}

    private static List<Eyes> eyes() {
        var some = List.of(
                new Eyes(ColorScheme.LIGHT, "zh", "usual"),
                new Eyes(ColorScheme.DARK, "en", "usual"),
                new Eyes(ColorScheme.LIGHT, "zh", "large"));
        var others = List.of(
                new Eyes(ColorScheme.LIGHT, "en", "usual"),
                new Eyes(ColorScheme.DARK, "zh", "usual"),
                new Eyes(ColorScheme.DARK, "zh", "large"),
                new Eyes(ColorScheme.LIGHT, "en", "large"),
                new Eyes(ColorScheme.DARK, "en", "large"));
        var all = new ArrayList<>(some);
        if (Boolean.getBoolean("huiyin.long")) {
            all.addAll(others);
        }
        return all;
    }

    @Test
    void nobodyIsShutOut() throws Exception {
        var axe = Axe.installed();
        var found = new ArrayList<String>();
        var pages = town.pages();
        for (Eyes eyes : eyes()) {
            var page = chromium().window(1280, 800, eyes.colours());
            for (String path : pages) {
                look(page, path, eyes);
                axe.complaints(page).forEach(each -> found.add(path + " " + eyes + ": " + each));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nobodyIsShutOutAtTheDoor() throws Exception {
        var axe = Axe.installed();
        room.close();
        room = CommandRoom.locked(Gate.SecondFactor.OF_ADMINISTRATORS);
        var page = desktop();
        go(page, "/console/sign-in");

        assertThat(axe.complaints(page)).isEmpty();
    }

    private void look(Page page, String path, Eyes eyes) {
        go(page, path + "?lang=" + eyes.language() + "&letters=" + eyes.letters());
        page.querySelectorAll("details").forEach(each -> each.evaluate("d => d.open = true"));
    }

    @Test
    void largeLettersFitADeskAndAPhone() throws Exception {
        var found = new ArrayList<String>();
        for (int width : List.of(1280, 390)) {
            var page = chromium().window(width, 800, ColorScheme.LIGHT);
            for (String path : town.pages()) {
                look(page, path, new Eyes(ColorScheme.LIGHT, "zh", "large"));
                lost(page).forEach(each -> found.add(path + " at " + width + ": " + each));
            }
        }
        assertThat(found).isEmpty();
    }

    /** What sticks out of the window, or is cut off where nobody can scroll to it. */
    private static List<?> lost(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const wide = document.documentElement;
                  const found = wide.scrollWidth > innerWidth ? [`page ${wide.scrollWidth}`] : [];
                  for (const e of document.querySelectorAll('main *, .bar *')) {
                    const style = getComputedStyle(e);
                    const cut = style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1
                        || style.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1;
                    if (cut && e.clientWidth > 1 && e.checkVisibility()) found.push(`${e.tagName}.${e.className}`);
                  }
                  return location.pathname === '/screen' ? [] : found;
                }""");
    }

    @Test
    void aFirstVisitIsLight() throws Exception {
        for (String path : town.pages()) {
            var page = desktop();
            go(page, path);
            var weight = (Number) page.evaluate("""
                    () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                        .reduce((sum, each) => sum + each.encodedBodySize, 0)""");
            assertThat(weight.intValue()).as(path).isPositive().isLessThan(LIGHT);
            page.close();
        }
    }
}
