package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.dispute.Party;
import org.huiyin.item.ItemState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A quarrel at the console: written down there, between whom seen only by who asks, and every look remembered. */
final class MediationTest {
    private CommandRoom room;
    private Browser luo;
    private String quarrel;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.locked(Gate.SecondFactor.AS_YOU_LIKE);
        room.account("luo", "dq-2", "u-luo", Right.LEADER);
        quarrel = room.says("李大爷", "g-dq2", "两家为了田埂地界又吵起来了，来调解一下");
        luo = room.signedIn("luo");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void tells(String name, String value) throws Exception {
        luo.post("/console/items/mediation", Map.of("mark", luo.mark("/console/me"), "item", quarrel, name, value));
    }

    private String path() {
        return "/console/items/" + quarrel;
    }

    @Test
    void thePartiesAreSeenByWhoAsksAndTheLookIsRemembered() throws Exception {
        tells("parties", "李大爷、孙来福（外地承包户）");

        assertThat(luo.page(path())).contains("2方").doesNotContain("孙来福");
        var page = luo.post("/console/items/parties", Map.of("mark", luo.mark("/console/me"), "item", quarrel));

        assertThat(page.body()).contains("孙来福", "外地承包户");
        assertThat(room.store.register().trail().latest(1, 0)).singleElement().satisfies(trace -> {
            assertThat(trace.what()).isEqualTo(Trace.What.SAW_PARTIES);
            assertThat(trace.about()).contains(quarrel);
        });
        List<Party> kept = room.store.look(looks -> looks.disputes().parties(quarrel));
        assertThat(kept).extracting(Party::name).containsExactly("李大爷", "孙来福");
    }

    @Test
    void whoMayNotActSeesNobody() throws Exception {
        tells("parties", "李大爷、孙来福");
        room.account("viewer", "dq-2", "u-luo", Right.VIEWER);
        var viewer = room.signedIn("viewer");

        var answer = viewer.post("/console/items/parties", Map.of("mark", viewer.mark("/console/me"), "item", quarrel));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("孙来福");
    }

    @Test
    void anOutcomeEndsTheItemAsWordsWould() throws Exception {
        tells("outcome", "signed");

        assertThat(room.store
                        .look(looks -> looks.items().item(quarrel))
                        .orElseThrow()
                        .state())
                .isEqualTo(ItemState.RESOLVED);
        assertThat(luo.page(path())).contains("签了协议");
    }
}
