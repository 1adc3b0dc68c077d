package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Saying;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SendingTest {
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

    /** The answer to a report, of which nobody knows whether it was said. */
    private Saying unknown() {
        room.platform.next.add(new Outcome.Unknown("time-out"));
        room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        room.speak();
        return room.store.pages().unknown(10).get(0);
    }

    private void settle(Saying saying, String evidence) throws Exception {
        settle(browser.mark("/console/sending"), saying, evidence);
    }

    private void settle(String mark, Saying saying, String evidence) throws Exception {
        var form = Map.of("mark", mark, "key", saying.outgoing().key(), "evidence", evidence);
        assertThat(browser.post("/console/sending/settle", form).statusCode()).isEqualTo(303);
    }

    private DeliveryState state(Saying saying) {
        return room.store.pages().sayings(100).stream()
                .filter(s -> s.outgoing().key().equals(saying.outgoing().key()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whatNobodyKnowsIsShownWithItsWordsUntilAPersonSays() throws Exception {
        var saying = unknown();

        assertThat(browser.page("/console/sending"))
                .contains("不知道发出去没有")
                .contains(saying.text().orElseThrow().lines().findFirst().orElseThrow());
    }

    @Test
    void whatWasSaidIsNotSaidAgain() throws Exception {
        var saying = unknown();
        int before = room.platform.said();

        settle(saying, "was_said");
        room.speak();

        assertThat(state(saying)).isEqualTo(DeliveryState.SENT);
        assertThat(room.platform.said()).isEqualTo(before);
    }

    @Test
    void whatWasNotSaidIsSaidOnce() throws Exception {
        var saying = unknown();
        int before = room.platform.said();

        settle(saying, "was_not_said");
        room.speak();
        room.speak();

        assertThat(state(saying)).isEqualTo(DeliveryState.SENT);
        assertThat(room.platform.said()).isEqualTo(before + 1);
    }

    @Test
    void aRowThatWasSettledBeforeStaysAsItIs() throws Exception {
        var saying = unknown();
        var mark = browser.mark("/console/sending");
        settle(mark, saying, "was_said");

        settle(mark, saying, "was_not_said");

        assertThat(state(saying)).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aRefusedRowIsShown() throws Exception {
        room.platform.next.add(new Outcome.Refused("no such group"));
        room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        room.speak();

        assertThat(browser.page("/console/sending")).contains("被拒");
    }
}
