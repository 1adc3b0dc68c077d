package org.huiyin.adapters.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.notice.Notice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices and roll calls in a real browser, from the first step to the last answer. */
final class NoticesBrowserTest {
    private static final Path SCREENS = Path.of("target/screens");
    private static Chromium chromium;

    private CommandRoom room;
    private Page page;

    @BeforeAll
    static void launch() {
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
        room = CommandRoom.open();
        chromium.complaints().clear();
        page = chromium.window(1280, 800, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        chromium.closeWindows();
        room.close();
        // Taking a picture of a whole page styles it from outside.
        chromium.complaints().removeIf(complaint -> complaint.contains("inline style"));
        assertThat(chromium.complaints()).isEmpty();
    }

    private void go(String path) {
        page.navigate(room.address().resolve(path).toString());
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits")
                .isTrue();
    }

    /** Walks the wizard from the first step to the click that sends; the number it gets. */
    private String send(String kind, String words) {
        go("/console/notices/new");
        page.selectOption("#field-what", kind);
        page.fill("#field-words", words);
        picture("wizard-what");
        page.click("button[value=next]");
        assertThat(page.locator("input[name=area][value=qh]")).isChecked();
        picture("wizard-whom");
        page.click("button[value=next]");
        picture("wizard-when");
        page.click("button[value=next]");
        picture("wizard-check");
        page.click("#send");
        page.waitForURL("**/console/notices/T*");
        return room.store.pages().notices(1).get(0).code();
    }

    private int sent(String code) {
        return room.store
                .look(looks -> looks.sayings().deliveries(code, Notice.BODY))
                .in(DeliveryState.SENT);
    }

    @Test
    void aNoticeIsSentToEveryGroupAndThePageCountsThem() {
        var code = send("safety", "天干物燥，请勿在林边烧荒");
        assertThat(page.locator("#done")).containsText(code + " 已登记");
        assertThat(page.locator("#stop")).containsText("撤回");

        room.passes(Duration.ofSeconds(40));

        assertThat(page.locator("#sent")).hasText("3");
        assertThat(page.locator("#stop")).containsText("作废");
        picture("notice-live");
    }

    @Test
    void undoneInTimeItNeverLeaves() {
        var code = send("safety", "天干物燥，请勿在林边烧荒");

        page.click("#stop");
        assertThat(page.locator("#done")).containsText(code + " 已停止");
        room.passes(Duration.ofMinutes(2));

        assertThat(page.locator("#sent")).hasText("0");
        assertThat(sent(code)).isZero();
    }

    @Test
    void whatWasWrittenIsStillThereAfterTheBrowsersWayBack() {
        go("/console/notices/new");
        page.selectOption("#field-what", "safety");
        page.fill("#field-words", "天干物燥，请勿在林边烧荒");
        page.click("button[value=next]");
        page.click("button[value=next]");
        page.click("button[value=back]");
        page.click("button[value=back]");

        assertThat(page.locator("#field-words")).hasValue("天干物燥，请勿在林边烧荒");
        assertThat(page.locator("#field-what")).hasValue("safety");
    }

    @Test
    void aDeliveryNobodyKnowsTheEndOfIsSettledOnTheNoticesPage() {
        var code = send("safety", "天干物燥，请勿在林边烧荒");
        room.speak();
        room.platform.next.add(new Outcome.Unknown("time-out"));
        room.passes(Duration.ofSeconds(40));
        assertThat(page.locator("#unknown")).hasText("1");
        picture("notice-unknown");

        page.click("button[value=was_said]");

        assertThat(page.locator("#unknown")).hasText("0");
        assertThat(page.locator("#sent")).hasText("3");
        assertThat(sent(code)).isEqualTo(3);
    }

    @Test
    void aRollCallFillsItsBoardWhileTheAnswersCome() {
        send("mobilise", "台风来了，各网格报转移户数人数");
        room.passes(Duration.ofSeconds(40));
        go("/console/rollcalls");
        assertThat(page.locator(".spoken")).hasText("0 / 2");
        assertThat(page.locator(".silent")).hasCount(2);

        room.says("u-chen", "g-work", "东桥一网格转移4户9人，完成");
        assertThat(page.locator(".spoken")).hasText("1 / 2");
        assertThat(page.locator(".team.whole")).hasCount(1);
        picture("rollcalls");

        room.says("u-luo", "g-work", "东桥二网格转移2户5人，完成");
        assertThat(page.locator(".spoken")).hasText("2 / 2");
        assertThat(page.locator(".full")).containsText("全部到齐");
        assertThat(page.locator(".sums")).containsText("14");
        assertThat(page.locator(".silent")).hasCount(0);
    }
}
