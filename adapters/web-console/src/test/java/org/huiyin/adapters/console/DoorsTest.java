package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.huiyin.account.Right;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.huiyin.health.Health;
import org.junit.jupiter.api.Test;

final class DoorsTest {
    @Test
    void eachAccountIsShownWithWhatToDoNext() throws Exception {
        try (var room = CommandRoom.open()) {
            room.accounts.add(health("10001", State.CONNECTED, ""));
            room.accounts.add(health("10002", State.FROZEN, "<b>status 403</b> at the door"));

            var page = new Browser(room.address()).get("/console/doors").body();

            assertThat(page).contains("10001", "连着", "不用做什么", "10002", "进不去", "重新登录");
            assertThat(page).contains("&lt;b&gt;status 403").doesNotContain("<b>status");
        }
    }

    @Test
    void withoutAccountsItSaysHowToHaveOne() throws Exception {
        try (var room = CommandRoom.open()) {
            assertThat(new Browser(room.address()).get("/console/doors").body()).contains("还没有平台账号");
        }
    }

    @Test
    void whatAnotherSystemCouldNotBeToldIsShownAndSentAgain() throws Exception {
        try (var room = CommandRoom.open()) {
            var bulletins = room.store.bulletins();
            bulletins.subscribe(Set.of("board"));
            room.says("王大姐", "g-dq1", "3组公厕堵了");
            var first = bulletins.due(CommandRoom.MORNING.plusSeconds(9_999), 1).get(0);
            bulletins.giveUp(first, CommandRoom.MORNING);

            var browser = new Browser(room.address());
            assertThat(browser.get("/console/doors").body()).contains("board", "1 件放弃了", "再送一次");
            browser.post("/console/doors/again", Map.of("name", "board", "mark", browser.mark("/console/doors")));

            assertThat(bulletins.subscribers()).allMatch(one -> one.givenUp() == 0 && one.waiting() > 0);
            assertThat(browser.get("/console/doors").body()).doesNotContain("再送一次</button>");
        }
    }

    @Test
    void whoLooksAfterItemsAloneIsNotLetIn() throws Exception {
        try (var room = CommandRoom.locked(Gate.SecondFactor.AS_YOU_LIKE)) {
            room.account("viewer", "dq", "", Right.VIEWER);
            room.account("system", "dq", "", Right.SYSTEM);
            assertThat(room.signedIn("viewer").get("/console/doors").statusCode())
                    .isEqualTo(403);
            assertThat(room.signedIn("system").get("/console/doors").statusCode())
                    .isEqualTo(200);
        }
    }

    private static Health health(String account, State state, String why) {
        return Health.of("onebot", new Account(account, state, CommandRoom.MORNING, why));
    }
}
