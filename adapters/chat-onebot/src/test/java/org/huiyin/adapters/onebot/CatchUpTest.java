package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.chat.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said while there is no line. */
final class CatchUpTest {
    private final Hub hub = new Hub(10001);
    private final Rig rig = new Rig(Rig.reverse(hub));

    @BeforeEach
    void start() throws Exception {
        rig.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    /** The first line brings one message, and is gone. */
    private void hearsOneAndIsGone() {
        try (var line = rig.dial(hub, "Universal")) {
            line.tell(hub.message(801, 20001, "停水了").toString());
            Rig.soon().until(() -> rig.ear.texts().equals(List.of("停水了")));
        }
        rig.isNow(Account.State.CONNECTING);
    }

    @Test
    void whatWasSaidMeanwhileIsHeardOnceTheLineIsBack() {
        hearsOneAndIsGone();
        var longAgo = hub.message(790, 20001, "昨天的话").put("time", 1_795_000_000);
        hub.keeps(
                hub.message(803, 20002, "我家也停了").put("time", 1_795_307_800),
                hub.message(801, 20001, "停水了"),
                hub.message(802, 10001, "自己说的"),
                longAgo);

        try (var line = rig.dial(hub, "Universal")) {
            Rig.soon().until(() -> rig.ear.texts().contains("我家也停了"));
            assertThat(rig.ear.texts()).doesNotContain("昨天的话", "自己说的");
            assertThat(rig.ear.kept()).extracting(m -> m.id().value()).containsOnly("801", "803");
            assertThat(line.closed()).isNotDone();
        }
    }

    @Test
    void aProgramWithoutHistoryIsAskedOnceAndServesOn() {
        hearsOneAndIsGone();

        try (var line = rig.dial(hub, "Universal")) {
            line.tell(hub.message(804, 20001, "来水了").toString());
            Rig.soon().until(() -> rig.ear.texts().contains("来水了"));
            assertThat(hub.actions())
                    .filteredOn(action -> action.path("action").asText().equals("get_group_msg_history"))
                    .hasSize(1);
        }
    }
}
