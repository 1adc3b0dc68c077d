package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BurstTest {
    private static final int MESSAGES = Boolean.getBoolean("huiyin.long") ? 50_000 : 500;

    @Test
    void whatComesAllAtOnceAllArrives() throws Exception {
        var hub = new Hub(10001);
        try (var rig = new Rig(Rig.reverse(hub)).start();
                var way = rig.dial(hub, "Universal")) {
            for (int i = 0; i < MESSAGES; i++) {
                way.tell(hub.message(i, 20001, "停水了")
                        .put("group_id", 1000 + i % 50)
                        .toString());
            }
            Rig.soon().until(() -> rig.ear.offered() == MESSAGES);

            assertThat(rig.ear.kept()).hasSize(MESSAGES);
        }
    }
}
