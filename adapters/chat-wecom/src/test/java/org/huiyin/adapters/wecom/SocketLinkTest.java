package org.huiyin.adapters.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.huiyin.chat.Account;
import org.huiyin.delivery.Outcome;
import org.junit.jupiter.api.Test;

/** How a long connection begins, breaks, comes back and ends. */
final class SocketLinkTest {

    @Test
    void whoWeAreIsSaidFirst() throws Exception {
        try (var town = new SocketTown().open()) {
            var frame = town.wecom.next("aibot_subscribe");
            assertThat(frame.path("body").path("bot_id").asText()).isEqualTo("B1");
            assertThat(frame.path("headers").path("req_id").asText()).startsWith("aibot_subscribe_");
        }
    }

    @Test
    void aBrokenLineIsTakenUpAgain() throws Exception {
        try (var town = new SocketTown().open()) {
            town.wecom.drop();
            await().until(() -> town.wecom.connections.get() == 2);
            town.becomes(Account.State.CONNECTED);
            assertThat(town.writes("m1", "还在吗").text()).isEqualTo("还在吗");
        }
    }

    @Test
    void nothingIsSaidWhileTheLineIsDown() {
        try (var town = new SocketTown()) {
            assertThat(town.say("收到")).isInstanceOf(Outcome.TryLater.class);
        }
    }

    @Test
    void aPlatformThatIsAwayIsSoughtUntilItIsBack() {
        try (var town = new SocketTown().open()) {
            int port = town.wecom.port();
            town.wecom.close();
            town.becomes(Account.State.CONNECTING);
            try (var back = new FakeWecom(port)) {
                town.becomes(Account.State.CONNECTED);
                assertThat(back.connections).hasPositiveValue();
            }
        }
    }

    @Test
    void aLineWithoutSignsOfLifeIsCutAndTakenUpAgain() {
        try (var town = new SocketTown(FakeWecom.SECRET, SocketTown.rhythm(Duration.ofMillis(300)))) {
            town.wecom.answersPings = false;
            town.open();
            await().atMost(Duration.ofSeconds(20)).until(() -> town.wecom.connections.get() >= 2);
        }
    }

    @Test
    void signsOfLifeKeepTheLine() throws Exception {
        try (var town = new SocketTown(FakeWecom.SECRET, SocketTown.rhythm(Duration.ofMillis(700))).open()) {
            for (int i = 0; i < 4; i++) {
                town.wecom.next("ping");
            }
            assertThat(town.wecom.connections).hasValue(1);
        }
    }

    @Test
    void aWrongSecretIsTriedAFewTimesAndThenLeftToAPerson() {
        try (var town = new SocketTown("wrong", SocketTown.FAST)) {
            town.platform.start(town.ear);
            town.becomes(Account.State.FROZEN);
            assertThat(town.wecom.connections).hasValue(3);
            assertThat(town.account().why()).contains("40001").doesNotContain("wrong");
        }
    }

    @Test
    void refusalsAndBreaksAreCountedApart() {
        try (var town = new SocketTown()) {
            town.wecom.subscribeErrcode = 6000;
            town.platform.start(town.ear);
            // Far more often than it may be refused: a platform in trouble is no refusal.
            await().atMost(Duration.ofSeconds(20)).until(() -> town.wecom.connections.get() > 5);
            town.wecom.subscribeErrcode = 0;
            town.becomes(Account.State.CONNECTED);
        }
    }

    @Test
    void whoeverTakesOurPlaceKeepsIt() {
        try (var town = new SocketTown().open()) {
            town.wecom.tell("aibot_event_callback", FakeWecom.event("disconnected_event"));
            town.becomes(Account.State.FROZEN);
            assertThat(town.say("收到")).isInstanceOf(Outcome.TryLater.class);
            assertThat(town.wecom.connections).hasValue(1);
        }
    }

    @Test
    void whatTheLineHasNoRoomForIsOfferedAgainInOrder() throws Exception {
        try (var town = new SocketTown().open()) {
            town.ear.noRoom.set(1);
            town.wecom.tell("aibot_msg_callback", FakeWecom.text("m1", "一"));
            town.wecom.tell("aibot_msg_callback", FakeWecom.text("m2", "二"));
            town.wecom.tell("aibot_msg_callback", FakeWecom.text("m3", "三"));
            assertThat(town.ear.next().text()).isEqualTo("一");
            assertThat(town.ear.next().text()).isEqualTo("二");
            assertThat(town.ear.next().text()).isEqualTo("三");
        }
    }

    @Test
    void controlCharactersInWordsDoNoHarm() throws Exception {
        try (var town = new SocketTown().open()) {
            town.wecom.raw("{\"cmd\":\"aibot_msg_callback\",\"headers\":{\"req_id\":\"r\"},\"body\":{\"msgid\":\"m\","
                    + "\"chatid\":\"wr1\",\"chattype\":\"group\",\"from\":{\"userid\":\"u\"},\"msgtype\":\"text\","
                    + "\"text\":{\"content\":\"停\u0001水\n了\"}}}");
            assertThat(town.ear.next().text()).isEqualTo("停\u0001水\n了");
        }
    }

    @Test
    void aCutLineLeavesItOpenWhetherItWasSaid() throws Exception {
        try (var town = new SocketTown().open()) {
            town.wecom.errcode = -2;
            var saying = java.util.concurrent.CompletableFuture.supplyAsync(() -> town.say("收到"));
            town.wecom.next("aibot_send_msg");
            town.wecom.drop();
            assertThat(saying.get()).isInstanceOf(Outcome.Unknown.class);
        }
    }
}
