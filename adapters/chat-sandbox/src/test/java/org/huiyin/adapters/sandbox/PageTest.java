package org.huiyin.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.adapters.sandbox.Chromium.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the page looks in a real browser. */
final class PageTest {
    /** Buttons whose words do not fit into them. */
    private static final String CUT_OFF = """
            [...document.querySelectorAll('button, .tag, h1, h2')]
              .filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow !== 'hidden' && getComputedStyle(e).display !== 'inline')
              .map((e) => e.className + ': ' + e.textContent)""";

    @TempDir
    Path photos;

    private static Chromium chromium;
    private TownHall hall;

    @BeforeAll
    static void launch() throws Exception {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        hall = new TownHall(photos);
        new BusyMorning(hall.pages).write();
        hall.open();
    }

    @AfterEach
    void close() {
        var complaints = chromium.leave();
        hall.close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, zh", "1440, 900, en", "1024, 768, zh", "390, 844, zh", "390, 844, en", "320, 640, en"})
    void thePageFitsTheScreen(int width, int height, String language) {
        var page = page(width, height, language);
        for (String pane : width > 860 ? List.of("talk") : List.of("talk", "rooms", "insight", "board")) {
            if (width <= 860) {
                page.click(".tab[data-to=" + pane + "]");
            }
            picture(page, pane + "-" + width + "-" + language);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat((List<?>) page.evaluate(CUT_OFF)).as(pane).isEmpty();
        }
    }

    @Test
    void whatTheBotUnderstoodStandsBesideTheChosenMessage() {
        var page = page(1440, 900, "zh");

        page.click("[data-id=m2] .bubble");

        page.waitForSelector("mark.slot-place");
        assertThat(page.textContent("mark.slot-place")).startsWith("3组12号");
        assertThat(page.textContent(".insight")).contains("报事", "matters/urban.street_lamp", "规则", "模型", "93%");
        picture(page, "reading");
        page.click("[data-id=m2] .code");
        assertThat(page.textContent(".card.found")).contains("A1024K", "陈伟龙");
    }

    @Test
    void theArrowsGoFromMessageToMessage() {
        var page = page(1440, 900, "zh");
        page.focus(".bubbles");

        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        page.waitForSelector("[data-id=m6].selected");
        assertThat(page.evaluate("document.activeElement.closest('.line').dataset.id"))
                .isEqualTo("m6");
    }

    @Test
    void noticesShowWhoIsMissing() {
        var page = page(1440, 900, "zh");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        page.click("[role=tab] >> nth=1");

        assertThat(page.textContent(".board .card")).contains("集结点名", "罗娟", "4").doesNotContain("陈伟龙、");
        picture(page, "notices-dark");
    }

    @Test
    void markupInAMessageStaysText() {
        var page = page(1440, 900, "zh");

        assertThat(page.textContent("[data-id=m6] .bubble"))
                .contains("<b>桥头</b>")
                .contains("<img src=x");
        assertThat(page.querySelectorAll("[data-id=m6] .bubble b, [data-id=m6] .bubble img"))
                .isEmpty();
    }

    private Page page(int width, int height, String language) {
        return chromium.page(hall, width, height, language);
    }
}
