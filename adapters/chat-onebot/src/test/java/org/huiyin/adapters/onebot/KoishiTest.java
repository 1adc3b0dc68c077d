package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our scripted hub is a OneBot implementation in the eyes of an application we did not write. */
final class KoishiTest {
    private static final String TOKEN = "a-token-for-tests";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Hub dialledHub = new Hub(10001);
    private final Hub diallingHub = new Hub(10002);
    private HubWay.Serving serving;
    private Koishi koishi;

    @BeforeEach
    void start() throws Exception {
        serving = new HubWay.Serving(dialledHub, TOKEN);
        koishi = Koishi.start(serving.address(), TOKEN);
        await().atMost(SOON).until(() -> serving.open() == 1 || !koishi.isAlive());
        assertThat(koishi.isAlive()).isTrue();
    }

    @AfterEach
    void stop() throws Exception {
        if (koishi != null) {
            koishi.close();
        }
        serving.close();
    }

    @Test
    void koishiUnderstandsTheHubItDialled() throws Exception {
        assertThat(serving.offered()).contains("Bearer " + TOKEN);
        understands(dialledHub, serving);
    }

    @Test
    void koishiUnderstandsTheHubThatDials() throws Exception {
        try (var way = dial()) {
            understands(diallingHub, way);
        }
    }

    /** The server behind it may open a little later than the line it dials. */
    private HubWay.Dialling dial() {
        var way = await().atMost(SOON)
                .ignoreExceptions()
                .until(
                        () -> new HubWay.Dialling(diallingHub, koishi.reverse(), Optional.of(TOKEN), "Universal"),
                        dialled -> true);
        way.tell(diallingHub.lifecycle().toString());
        return way;
    }

    private static void understands(Hub hub, HubWay way) throws Exception {
        hears(hub, List.of("在了"));
        way.tell(hub.heartbeat(true, true, 5000).toString());
        way.tell(hub.message(801, 20001, "通知[停水]").toString());
        hears(hub, List.of("在了", "听见了：通知[停水]"));
        way.tell(hub.stringMessage(802, 20001, "通知&#91;停电&#93;").toString());
        hears(hub, List.of("在了", "听见了：通知[停水]", "听见了：通知[停电]"));
        way.tell(hub.notice("group_increase", "approve", 20009).toString());
        way.tell(hub.notice("group_decrease", "leave", 20009).toString());
        way.tell(hub.notice("group_recall", "", 20001).put("message_id", 802).toString());
        await().atMost(SOON).untilAsserted(() -> assertThat(hub.said()).contains("欢迎 20009", "再见 20009", "撤回 802"));
    }

    private static void hears(Hub hub, List<String> all) {
        await().atMost(SOON).untilAsserted(() -> assertThat(hub.said()).isEqualTo(all));
    }
}
