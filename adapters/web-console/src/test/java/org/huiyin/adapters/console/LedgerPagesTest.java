package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LedgerPagesTest {
    private CommandRoom room;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
        browser = new Browser(room.address());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anEmptyLedgerSaysWhatWillComeHere() throws Exception {
        assertThat(browser.page("/console")).contains("这里还没有事项");
    }

    @Test
    void anItemShowsWithItsMatterPlaceHandlerAndAsker() throws Exception {
        var code = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");

        assertThat(browser.page("/console"))
                .contains(code)
                .contains("路灯")
                .contains("3组门口")
                .contains("陈伟龙")
                .contains("王大姐");
    }

    @Test
    void theFirstPageShowsTheFiguresOfTheLastDaysWithWhatTheyAreARateOf() throws Exception {
        room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");

        assertThat(browser.page("/console")).contains("近三十天").contains("0 / 2 = 0%");
        assertThat(browser.page("/console?state=open")).doesNotContain("近三十天");

        room.clock.forward(Duration.ofDays(31));

        assertThat(browser.page("/console")).contains("0 / 0").doesNotContain("0 / 2");
    }

    @Test
    void fastAndNormalAddUpToWhatWasRegistered() throws Exception {
        room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        room.says("李大爷", "g-dq2", "村里停电了，全家没电");

        assertThat(browser.page("/console")).contains("2件 = 快办1件 + 一般1件");
    }

    @Test
    void theLedgerShowsOnlyTheStatesThatAreAskedFor() throws Exception {
        var real = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        var doubtful = room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");

        assertThat(browser.page("/console?state=needs_review"))
                .contains(doubtful)
                .doesNotContain(real);
        assertThat(browser.page("/console?state=open")).contains(real).doesNotContain(doubtful);
        assertThat(browser.page("/console?state=nonsense&page=-7"))
                .contains(real)
                .contains(doubtful);
    }

    @Test
    void anItemPastItsTimeIsCalledLate() throws Exception {
        room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        assertThat(browser.page("/console")).contains("还有").doesNotContain("超期");

        room.clock.forward(Duration.ofDays(60));

        assertThat(browser.page("/console")).contains("超期");
    }

    @Test
    void anItemsPageTellsWhatWasSaidHowItWasReadAndWhatWasAnswered() throws Exception {
        var code = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        room.speak();

        var page = browser.page("/console/items/" + code);

        assertThat(page).as("the message, its place marked").contains("<mark title=\"地点\">3组门口</mark>");
        assertThat(page).as("why").contains("机器人是怎么读的").contains("报事").contains("<code>");
        assertThat(page).as("its history").contains("登记").contains("派单");
        assertThat(page).as("what we said").contains("已登记 " + code);
    }

    @Test
    void wordsOfPeopleNeverBecomeMarkup() throws Exception {
        var code = room.says(
                "<b>王</b>", "g-dq1", "3组门口的路灯坏了<script>alert(1)</script>\"><img src=x onerror=alert(1)>，麻烦修一下");
        room.speak();

        assertThat(browser.page("/console") + browser.page("/console/items/" + code))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("<b>王");
    }

    @Test
    void anUnknownNumberIsNotFound() throws Exception {
        var answer = browser.get("/console/items/%3Cscript%3E");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void aLanguageThatWasChosenIsKept() throws Exception {
        assertThat(browser.page("/console")).contains("lang=\"zh-CN\"").contains("台账");

        assertThat(browser.page("/console?lang=en")).contains("lang=\"en\"").contains("Ledger");

        assertThat(browser.page("/console/tray")).contains("Nothing is doubtful");
    }

    @Test
    void aPageIsGuardedAgainstScriptsOfOthersAndNotKept() throws Exception {
        var headers = browser.get("/console").headers();

        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("cache-control")).contains("no-store");
    }

    @Test
    void whatThePagesNeedIsServed() throws Exception {
        var page = browser.page("/console");

        assertThat(page).contains("/console/htmx-2.0.10/htmx.min.js");
        for (String path : new String[] {
            "htmx-2.0.10/htmx.min.js",
            "assets/console.js",
            "assets/live.js",
            "assets/keys.js",
            "assets/console.css",
            "assets/parts.css",
            "assets/icon.svg"
        }) {
            assertThat(browser.get("/console/" + path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
