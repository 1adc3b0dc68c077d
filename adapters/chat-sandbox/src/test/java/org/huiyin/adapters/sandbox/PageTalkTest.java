package org.huiyin.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.adapters.sandbox.Chromium.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one does on the page, in a real browser. */
final class PageTalkTest {
    private static final Chat CHAT = new Chat("sandbox", "demo", "g-dq1", Chat.Kind.ROOM);

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
        page.setInputFiles("input[type=file]", lamp());
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
        chromium.complaints.clear();
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

    private static Path lamp() throws IOException {
        var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().fillOval(100, 50, 100, 100);
        var file = Chromium.SCREENS.resolve("lamp.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private Page page(int width, int height, String language) {
        return chromium.page(hall, width, height, language);
    }
}
