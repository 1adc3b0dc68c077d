package org.huiyin.adapters.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.console.outlines.Coordinates;
import org.huiyin.adapters.console.outlines.Outlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command page and the big screen in a real browser. */
final class ScreenBrowserTest extends InChromium {
    private static final Path SCREENS = Path.of("target/screens");

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(chromium().complaints()).isEmpty();
    }

    private Page window(int width, int height, String path) {
        var page = chromium().window(width, height, ColorScheme.LIGHT);
        page.navigate(room.address().resolve(path).toString());
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    @Test
    void aMessageIsOnTheCommandPageWithinASecondWithoutReloading() {
        var page = window(1440, 900, "/console/command");
        page.evaluate("window.kept = true");
        assertThat(page.locator("#lost")).isHidden();

        long said = System.nanoTime();
        var code = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        page.locator("#row-" + code).waitFor();
        var taken = Duration.ofNanos(System.nanoTime() - said);

        assertThat((Boolean) page.evaluate("window.kept")).isTrue();
        // Reading and keeping it, the pause of the page, and the look: a machine under load is given three times that.
        assertThat(taken).isLessThan(Duration.ofSeconds(3));
        System.getLogger("test").log(System.Logger.Level.INFO, "on the page after " + taken.toMillis() + " ms");
    }

    @Test
    void theBigScreenFitsBothItsShapesAndShowsWhatIsNew() {
        new BusyMorning(room).happen();
        room.clock.forward(Duration.ofHours(21));
        room.says("丁婶", "g-dq1", "7组门口的下水道堵了，污水漫出来");
        room.clock.forward(Duration.ofHours(2));
        room.says("郝师傅", "g-dq2", "8组的健身器材断了一根，孩子玩着危险");
        room.says("史大爷", "g-dq1", "村口公交站牌倒了");
        for (int width : List.of(1920, 3840)) {
            var page = window(width, 1080, "/screen");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"
                            + " && document.documentElement.scrollHeight <= innerHeight"))
                    .as("%d fits", width)
                    .isTrue();
            assertThat(cut(page)).as("cut off at %d", width).isEmpty();
            assertThat(small(page)).as("too small at %d", width).isEmpty();
            picture(page, "screen-" + width);
        }
        var page = window(1920, 1080, "/screen?lang=en");
        picture(page, "screen-1920-en");
        page.keyboard().press("3");
        assertThat(page.locator(".overdue")).isVisible();
        assertThat(page.locator(".map")).isHidden();
        picture(page, "screen-one");
        page.keyboard().press("0");
        var before = page.locator(".today dd").first().textContent();
        room.says("周老师", "g-dq2", "老戏台顶棚漏雨，随时要掉下来");
        assertThat(page.locator(".today dd").first()).not().hasText(before);
        page.keyboard().press("p");
        assertThat(page.locator("#paused")).isVisible();
    }

    @Test
    void whatRunsComesFirstTakesTurnsAndStandsBesideTheRestWhereThereIsRoom() throws Exception {
        new FullTown(room);
        var page = chromium().window(1920, 1080, ColorScheme.LIGHT);
        page.clock().install();
        page.navigate(room.address().resolve("/screen").toString());
        assertThat(page.locator(".call")).isVisible();
        assertThat(page.locator(".search")).containsText("T+0");
        assertThat(page.locator(".overdue")).isHidden();
        assertThat(cut(page)).isEmpty();
        assertThat(small(page)).isEmpty();
        picture(page, "screen-1920-running");

        page.clock().fastForward(15_500);

        assertThat(page.locator(".overdue")).isVisible();
        assertThat(page.locator(".call")).isHidden();

        var wide = window(3840, 1080, "/screen");
        for (String panel : List.of(".today", ".map", ".overdue", ".hot", ".call", ".search")) {
            assertThat(wide.locator(panel)).isVisible();
        }
        assertThat(cut(wide)).isEmpty();
        picture(wide, "screen-3840-running");
    }

    @Test
    void gridsAreDrawnAsTheyLieWhereTheirOutlinesAreKnown() throws Exception {
        room.close();
        room = new CommandRoom(
                new Gate.Open(),
                Optional.empty(),
                Outlines.of(
                        Map.of("dq-1", List.of(TwoGrids.WEST), "dq-2", List.of(TwoGrids.EAST)), Coordinates.GCJ_02));
        new FullTown(room);

        var page = window(1920, 1080, "/screen");

        assertThat(page.locator(".map path")).hasCount(2);
        assertThat(page.locator(".map text").first()).containsText("第一网格");
        assertThat(page.content().contains("120.")).isFalse();
        assertThat(cut(page)).isEmpty();
        assertThat(small(page)).isEmpty();
        picture(page, "screen-map");
    }

    /** Two grids side by side. */
    private static final class TwoGrids {
        private static final List<Coordinates.Point> WEST = ring(120.20, 120.22);
        private static final List<Coordinates.Point> EAST = ring(120.22, 120.25);

        private static List<Coordinates.Point> ring(double west, double east) {
            return List.of(
                    new Coordinates.Point(west, 30.30),
                    new Coordinates.Point(east, 30.295),
                    new Coordinates.Point(east, 30.31),
                    new Coordinates.Point(west, 30.312));
        }
    }

    /** Panels that hold more than they can show. */
    private static List<?> cut(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('.panel')]
                    .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
                    .map(e => `${e.className} ${e.scrollHeight} > ${e.clientHeight}`)""");
    }

    /** Words below 28 pixels, which nobody can read from six metres. */
    private static List<?> small(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('.panel *')]
                    .filter(e => e.childNodes.length && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                    .filter(e => parseFloat(getComputedStyle(e).fontSize) < 28)
                    .map(e => e.tagName + ' ' + getComputedStyle(e).fontSize)""");
    }

    @Test
    void theCommandPageFitsADeskAndAPhoneInBothLanguages() {
        new BusyMorning(room).happen();
        room.clock.forward(Duration.ofHours(19));
        room.says("u-luo", "g-work", "我今晚值班");
        for (String language : List.of("zh", "en")) {
            picture(window(1440, 900, "/console/command?lang=" + language), "command-1440-" + language);
            var phone = window(390, 844, "/console/command?lang=" + language);
            assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            picture(phone, "command-390-" + language);
        }
    }
}
