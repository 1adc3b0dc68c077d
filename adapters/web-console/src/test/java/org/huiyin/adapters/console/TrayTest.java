package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.reading.Correction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TrayTest {
    private static final String WORDS = "桥头的井盖翘起来了，容易绊倒";

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

    private Item item(String code) {
        return room.store.look(looks -> looks.items().item(code)).orElseThrow();
    }

    private ItemEvent last(String code) {
        var history = room.store.look(looks -> looks.items().history(code));
        return history.get(history.size() - 1);
    }

    private Map<String, String> form(String code) throws Exception {
        return Map.of("mark", browser.mark("/console/tray"), "item", code, "from", "tray", "why", "只是闲聊");
    }

    @Test
    void aDoubtfulItemIsShownWithItsWords() throws Exception {
        var code = room.doubts("李大爷", "g-dq2", WORDS);

        assertThat(browser.page("/console/tray"))
                .contains(code)
                .contains("容易绊倒")
                .contains("<span class=\"badge\">1</span>");
    }

    @Test
    void whatIsSaidToBeRealIsOpened() throws Exception {
        var code = room.doubts("李大爷", "g-dq2", WORDS);

        var answer = browser.post("/console/tray/accept", form(code));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(item(code).isOpen()).isTrue();
        assertThat(last(code).by()).isEqualTo("u-he");
        assertThat(browser.page(answer.headers().firstValue("location").orElseThrow()))
                .contains(code + " 已受理")
                .doesNotContain("<span class=\"badge\">");
    }

    @Test
    void whatIsSaidToBeNoneIsDismissedWithItsReason() throws Exception {
        var code = room.doubts("李大爷", "g-dq2", WORDS);

        browser.post("/console/tray/dismiss", form(code));

        assertThat(item(code).state()).isEqualTo(ItemState.REJECTED);
        assertThat(last(code).note()).contains("只是闲聊");
    }

    @Test
    void aChosenMatterStandsAndIsKeptInMind() throws Exception {
        var code = room.doubts("李大爷", "g-dq2", WORDS);
        var form = new HashMap<>(form(code));
        form.put("matter", "bridge_railing");

        browser.post("/console/tray/accept", form);

        assertThat(item(code).subject().matter()).contains("bridge_railing");
        assertThat(corrections()).singleElement().satisfies(kept -> {
            assertThat(kept.matter()).contains("bridge_railing");
            assertThat(kept.by()).isEqualTo("u-he");
        });
    }

    @Test
    void whatNeverReportsAnythingIsKeptInMindOnlyIfThatWasSaid() throws Exception {
        var first = room.doubts("李大爷", "g-dq2", WORDS);
        browser.post("/console/tray/dismiss", form(first));
        assertThat(corrections()).isEmpty();

        var second = room.doubts("王大姐", "g-dq1", "广场舞的喇叭明天换新的");
        var form = new HashMap<>(form(second));
        form.put("talk", "yes");
        browser.post("/console/tray/dismiss", form);

        assertThat(corrections()).singleElement().matches(Correction::isTalk);
    }

    private List<Correction> corrections() {
        return room.store.look(looks -> looks.corrections(10));
    }

    @Test
    void nothingIsDismissedWithoutAReason() throws Exception {
        var code = room.doubts("李大爷", "g-dq2", WORDS);
        var form = Map.of("mark", browser.mark("/console/tray"), "item", code, "why", "  ");

        assertThat(browser.post("/console/tray/dismiss", form).statusCode()).isEqualTo(400);
        assertThat(item(code).state()).isEqualTo(ItemState.NEEDS_REVIEW);
    }

    @Test
    void theSecondOfTwoClicksIsToldThatItCameTooLate() throws Exception {
        var code = room.doubts("李大爷", "g-dq2", WORDS);
        var form = form(code);
        browser.post("/console/tray/accept", form);

        assertThat(browser.postByScript("/console/tray/dismiss", form).body()).contains("没有改动");
        assertThat(item(code).isOpen()).isTrue();
    }

    @Test
    void aScriptGetsTheInsideOfThePageAlone() throws Exception {
        var code = room.doubts("李大爷", "g-dq2", WORDS);

        var answer = browser.postByScript("/console/tray/accept", form(code));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("没有拿不准的").contains("已受理").doesNotContain("<html");
    }

    @Test
    void aMessageThatFailedIsShownWithItsWordsAndTheFault() throws Exception {
        var id = new Message.Id(Clearwater.room("g-dq1"), "bad");
        var message = Message.words(id, new Sender(Clearwater.PLATFORM, "p", "王大姐"), room.clock.instant(), "奇怪的话");
        room.store.inTransaction(ledger -> {
            ledger.bury(message, "java.lang.ArithmeticException at Desk:7", room.clock.instant());
            return id;
        });

        assertThat(browser.page("/console/tray")).contains("奇怪的话").contains("ArithmeticException");
    }
}
