package org.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.adapters.sandbox.Chromium.picture;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.huiyin.adapters.sandbox.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a real browser: what a newcomer does in the first five minutes. */
class DemoPageTest {
    private static final String GROUP = "船厂宿舍邻里群";

    /** Narrower windows show one pane at a time. */
    private static final int PHONE = 860;

    private static Chromium chromium;

    @TempDir
    Path data;

    private Demo demo;

    @BeforeAll
    static void launch() throws IOException {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        demo = Demo.start(data, 0);
    }

    @AfterEach
    void stop() {
        var complaints = chromium.leave();
        demo.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPhotoThenTheWordsThenThePlaceBecomeOneItemAndBothNeighboursSeeTheAnswer() throws IOException {
        var aunt = neighbour("王阿姨", 1440, 900);
        var uncle = neighbour("许师傅", 390, 844);

        aunt.setInputFiles("input[type=file]", lamp());
        aunt.waitForSelector(".thumb");
        aunt.click(".composer .primary");
        aunt.waitForSelector(".mine .photo img");
        say(aunt, "我们楼道的灯坏了好几天了");
        say(aunt, "2幢1单元");

        uncle.waitForSelector(".by-bot");
        picture(uncle, "app-neighbour");
        say(uncle, "我们2幢1单元也一样，楼道灯不亮");
        aunt.waitForSelector(".by-bot");
        aunt.click(".line.mine .bubble >> nth=1");
        picture(aunt, "app-lamp");

        var items = demo.parts().store().pages().items(List.of(), 10, 0);
        assertThat(items).hasSize(1);
        var item = items.get(0);
        assertThat(aunt.textContent(".by-bot .text")).contains(item.code());
        assertThat(item.subject().matter()).contains("stairs_light");
    }

    @Test
    void aStoryIsPlayedToItsEnd() {
        var page = chromium.window(demo.address().getPort(), 1440, 900, "zh");
        page.click(".bar >> text=故事");
        page.click(".story >> nth=0 >> text=一次放完");

        page.waitForSelector("text=播放完毕", new Page.WaitForSelectorOptions().setTimeout(60_000));
        picture(page, "app-story-told");
        assertThat(demo.parts().store().pages().items(List.of(), 10, 0)).isNotEmpty();
    }

    /** Somebody of this name, in a window of their own, in front of the group. */
    private Page neighbour(String name, int width, int height) {
        var page = chromium.window(demo.address().getPort(), width, height, "zh");
        if (width < PHONE) {
            page.click(".tab[data-to=rooms]");
        }
        page.click(".me");
        page.fill(".new-resident input", name);
        page.click(".new-resident button");
        if (width < PHONE) {
            page.click(".tab[data-to=rooms]");
        }
        page.click(".room >> text=" + GROUP);
        return page;
    }

    private static void say(Page page, String words) {
        page.fill("textarea", words);
        page.press("textarea", "Enter");
        page.waitForSelector(".line.mine >> text=" + words);
    }

    private static Path lamp() throws IOException {
        var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.YELLOW);
        brush.fillOval(100, 50, 100, 100);
        var file = Chromium.SCREENS.resolve("app-lamp-photo.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
