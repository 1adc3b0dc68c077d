package org.huiyin.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.message.Chat;
import org.huiyin.message.Mention;
import org.huiyin.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser; pictures of it are left in {@code target/screens}. */
final class PageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target/screens");

    private static final Chat CHAT = new Chat("sandbox", "demo", "g-dq1", Chat.Kind.ROOM);

    /** Buttons whose words do not fit into them. */
    private static final String CUT_OFF = """
            [...document.querySelectorAll('button, .tag, h1, h2')]
              .filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow !== 'hidden' && getComputedStyle(e).display !== 'inline')
              .map((e) => e.className + ': ' + e.textContent)""";

    @TempDir
    Path photos;

    private static Playwright playwright;
    private static Browser browser;
    private TownHall hall;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), CHROMIUM + ": missing, so the page is not looked at");
        Files.createDirectories(SCREENS);
        var lamp = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        lamp.createGraphics().fillOval(100, 50, 100, 100);
        ImageIO.write(lamp, "png", SCREENS.resolve("lamp.png").toFile());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking")));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
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
    void twoWindowsSeeEachOther() {
        var one = page(1440, 900, "zh");
        var other = page(390, 844, "zh");

        one.fill("textarea", "楼道灯坏了");
        one.press("textarea", "Enter");

        other.waitForSelector(".bubble >> text=楼道灯坏了");
        hall.platform.say(CHAT, new Speech("k", "已登记 A1030X", List.of(), Optional.empty()));
        one.waitForSelector(".bubble >> text=已登记 A1030X");
        other.waitForSelector(".bubble >> text=已登记 A1030X");
        assertThat(one.inputValue("textarea")).isEmpty();
    }

    @Test
    void enterThatChoosesAWordOfAnInputMethodSendsNothing() {
        var page = page(1440, 900, "zh");
        page.fill("textarea", "luden");

        page.evaluate("""
                document.querySelector('textarea').dispatchEvent(
                    new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))""");

        assertThat(page.inputValue("textarea")).isEqualTo("luden");
        assertThat(hall.taken).isEmpty();
        page.press("textarea", "Enter");
        await().until(() -> hall.taken.size() == 1);
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

    @Test
    void somebodyIsCalledFromTheListByKeyboardAlone() {
        var page = page(1440, 900, "zh");

        page.focus("textarea");
        page.keyboard().type("@罗");
        page.waitForSelector(".mention");
        picture(page, "mention");
        page.keyboard().press("Enter");
        page.keyboard().type("来一下");
        page.keyboard().press("Enter");

        await().until(() -> hall.taken.size() == 1);
        assertThat(hall.taken.get(0).text()).isEqualTo("@罗娟 来一下");
        assertThat(hall.taken.get(0).mentions()).containsExactly(new Mention.OfPerson("u-luo"));
    }

    @Test
    void onePersonAfterAnotherSpeaksAQuotesBAndTakesItBack() {
        var page = page(1440, 900, "zh");
        page.click(".me");
        picture(page, "who");
        page.fill(".new-resident input", "王阿姨");
        page.click(".new-resident button");
        page.click("[data-id=bot-b1] .bubble");
        page.click("[data-id=bot-b1] .actions >> text=引用");
        page.keyboard().type("谢谢");
        picture(page, "quoting");
        page.keyboard().press("Enter");
        page.waitForSelector(".line.mine >> text=谢谢");
        await().until(() -> hall.taken.size() == 1);
        assertThat(hall.taken.get(0).sender().id()).isEqualTo("guest-王阿姨");
        assertThat(hall.taken.get(0).quote()).map(Message.Id::value).contains("bot-b1");

        page.click(".line.mine .bubble");
        page.click(".line.mine .actions >> text=撤回");

        page.waitForSelector("text=你撤回了一条消息");
        await().until(() -> hall.taken.size() == 2);
        assertThat(hall.taken.get(1).recalls())
                .map(Message.Id::value)
                .contains(hall.taken.get(0).id().value());
    }

    @Test
    void aPhotoAndAPlaceAreSent() throws Exception {
        var page = page(390, 844, "zh");
        page.setInputFiles("input[type=file]", SCREENS.resolve("lamp.png"));
        page.waitForSelector(".thumb");
        page.click(".composer .primary");
        page.waitForSelector(".mine .photo img");
        page.click("[aria-label=发位置]");
        page.fill(".fields input[type=text]", "桥头");
        picture(page, "place");
        page.click(".fields .primary");
        page.waitForSelector(".mine .place");
        picture(page, "photo-and-place");
        await().until(() -> hall.taken.size() == 2);
    }

    @Test
    void aStoryIsPlayedAndItsProgressSeen() {
        var page = page(1440, 900, "zh");
        page.click(".bar >> text=故事");
        picture(page, "stories");
        page.click(".story >> nth=0 >> text=10倍");
        page.waitForSelector(".story-strip progress");
        hall.stories.tell(new Stories.Progress("water-cut", Stories.Speed.TENFOLD, 7, 12, Stories.State.PLAYING));
        page.waitForSelector("text=7/12");
        picture(page, "playing");
        page.click(".story-strip >> text=停止");
        page.waitForSelector("text=已停止");
    }

    @Test
    void whatIsBusyIsSentAgain() {
        hall.inbox = message -> CompletableFuture.completedFuture(new Inbox.Taken.Busy("full"));
        var page = page(1440, 900, "zh");
        page.fill("textarea", "停水了");
        page.press("textarea", "Enter");
        page.waitForSelector(".trouble");
        picture(page, "busy");
        complaints.clear();
        hall.inbox = hall::take;

        page.click(".trouble >> text=再发一次");

        await().until(() -> hall.taken.size() == 1);
        page.waitForSelector(".trouble", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void thePrivateChatIsThePersonsOwn() {
        var page = page(1440, 900, "en");
        page.click(".room >> nth=5");
        page.fill("textarea", "I saw him at the station");
        page.press("textarea", "Enter");
        await().until(() -> hall.taken.size() == 1);
        picture(page, "private");
        assertThat(hall.taken.get(0).chat().isDirect()).isTrue();
        assertThat(hall.taken.get(0).chat().id()).isEqualTo("u-liu");
    }

    private Page page(int width, int height, String language) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setHasTouch(width < 860))
                .newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript("localStorage.setItem('huiyin.sandbox.lang', '" + language + "')");
        page.navigate("http://127.0.0.1:" + hall.port() + "/");
        page.waitForSelector("[data-id=m7]");
        page.waitForSelector(
                ".insight .weighed", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
