package org.huiyin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.adapters.sandbox.Chromium.picture;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.huiyin.adapters.sandbox.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a real browser: the roll is called at the console, answered in the chat, and full on the board. */
class RollCallBoardTest {
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
    void whatIsAnsweredInTheChatIsCountedOnTheOpenBoard() {
        var console = signedIn("command");
        call(console, "wz-1", "台风来了，请报转移户数人数");
        go(console, "/console/rollcalls");
        console.waitForSelector(".spoken >> text=0 / 1");

        var leader = someone("沈月华", "云汀网格工作群");
        leader.waitForSelector(".by-bot >> text=台风来了");
        leader.fill("textarea", "望舟社区第一网格转移3户7人，完成");
        leader.press("textarea", "Enter");

        console.waitForSelector(".full");
        assertThat(console.textContent(".spoken")).isEqualTo("1 / 1");
        assertThat(console.textContent(".dials .sums")).contains("3", "7");
        picture(console, "app-rollcall");
    }

    private void go(Page page, String path) {
        page.navigate("http://127.0.0.1:" + demo.address().getPort() + path);
    }

    private Page signedIn(String account) {
        var page = chromium.window(demo.address().getPort(), 1280, 800, "zh");
        go(page, "/console/sign-in");
        page.fill("#name", account);
        page.fill("#password", demo.accounts().password());
        page.click("button.primary");
        page.waitForURL("**/console/**");
        return page;
    }

    /** Through all steps of the wizard, and out without waiting for the time to take it back. */
    private void call(Page page, String grid, String words) {
        go(page, "/console/notices/new?kind=mobilise");
        page.fill("#field-words", words);
        page.click("button[value=next]");
        page.uncheck("input[name=area][value=yt]");
        page.check("input[name=area][value=" + grid + "]");
        page.click("button[value=next]");
        page.click("button[value=next]");
        page.click("#send");
        page.click("#let-go");
        page.waitForURL("**done=let_go**");
    }

    /** Somebody of the town, in a window of their own, in front of a group. */
    private Page someone(String name, String group) {
        var page = chromium.window(demo.address().getPort(), 1440, 900, "zh");
        page.click(".me");
        page.click(".choice >> text=" + name);
        page.click(".room >> text=" + group);
        return page;
    }
}
