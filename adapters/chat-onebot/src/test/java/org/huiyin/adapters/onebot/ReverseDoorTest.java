package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.huiyin.chat.Account;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Pace;
import org.huiyin.delivery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs that dial in. */
final class ReverseDoorTest {
    private final Hub hub = new Hub(10001);
    private final Hub second = new Hub(10002);
    private final Rig rig = new Rig(Rig.reverse(hub), Rig.reverse(second));

    @BeforeEach
    void start() throws Exception {
        rig.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void isRefused(Hub as, Optional<String> token, String role, String path, int status) {
        assertThatThrownBy(() -> new HubWay.Dialling(as, rig.address("ws", path), token, role))
                .hasStackTraceContaining(Integer.toString(status));
    }

    @Test
    void whoHasNoTokenStaysOut() {
        isRefused(hub, Optional.empty(), "Universal", ReverseDoor.PATH, 401);
    }

    @Test
    void aWrongTokenAndAWrongAccountAreAnsweredAlike() {
        isRefused(hub, Optional.of("a-token-for-guests"), "Universal", ReverseDoor.PATH, 403);
        isRefused(new Hub(666), Optional.of(Rig.TOKEN), "Universal", ReverseDoor.PATH, 403);
    }

    @Test
    void anUnknownRoleStaysOut() {
        isRefused(hub, Optional.of(Rig.TOKEN), "Butler", ReverseDoor.PATH, 400);
    }

    @Test
    void afterTheStopNobodyComesIn() {
        rig.platform.stop();
        isRefused(hub, Optional.of(Rig.TOKEN), "Universal", ReverseDoor.PATH, 503);
    }

    @Test
    void theTokenMayStandInTheAddress() {
        var address = URI.create(rig.address("ws", ReverseDoor.PATH) + "?access_token=" + Rig.TOKEN);
        try (var way = new HubWay.Dialling(hub, address, Optional.empty(), "Universal")) {
            rig.isNow(Account.State.CONNECTED);
            assertThat(way.closed()).isNotDone();
        }
    }

    @Test
    void anAccountMayComeWithTwoSockets() {
        try (var events = rig.dial(hub, "Event")) {
            Rig.soon().until(() -> rig.account().why().equals("nobody takes actions"));
            try (var api = rig.dial(hub, "API")) {
                rig.isNow(Account.State.CONNECTED);
                assertThat(rig.say(hub, "收到")).isInstanceOf(Outcome.Sent.class);
                api.tell(hub.message(800, 20001, "走错了门").toString());
                events.tell(hub.message(801, 20001, "停水了").toString());
                Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).containsExactly("停水了"));
            }
        }
    }

    @Test
    void theNewestConnectionWins() throws Exception {
        try (var first = rig.dial(hub, "Universal");
                var newer = rig.dial(hub, "Universal")) {
            assertThat(first.closed().get()).isEqualTo(1000);
            newer.tell(hub.message(801, 20001, "停水了").toString());
            Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).containsExactly("停水了"));
            assertThat(rig.say(hub, "收到")).isInstanceOf(Outcome.Sent.class);
            assertThat(rig.account().state()).isEqualTo(Account.State.CONNECTED);
        }
    }

    @Test
    void severalAccountsAreSeveralChats() {
        try (var one = rig.dial(hub, "Universal");
                var two = rig.dial(second, "Universal")) {
            one.tell(hub.message(801, 20001, "停水了").toString());
            two.tell(second.message(801, 20001, "停水了").toString());
            Rig.soon()
                    .untilAsserted(() -> assertThat(rig.ear.kept())
                            .extracting(message -> message.chat().account())
                            .containsExactlyInAnyOrder("10001", "10002"));
            rig.say(second, "收到");
            assertThat(second.said()).containsExactly("收到");
            assertThat(hub.said()).isEmpty();
        }
    }

    @Test
    void withoutAConnectionItIsSurelyNotSaid() {
        assertThat(rig.say(hub, "收到")).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void whenTheLineBreaksNobodyKnowsWhetherItWasSaid() {
        hub.takes(Hub.Manner.SILENT);
        var way = rig.dial(hub, "Universal");
        rig.isNow(Account.State.CONNECTED);
        var outcome = CompletableFuture.supplyAsync(() -> rig.say(hub, "收到"));
        Rig.soon().until(() -> !hub.actions().isEmpty());
        way.close();
        assertThat(outcome.join()).isInstanceOf(Outcome.Unknown.class);
        rig.isNow(Account.State.CONNECTING);
    }

    @Test
    void anotherAccountOnTheSameLineIsPutOut() throws Exception {
        try (var way = rig.dial(hub, "Universal")) {
            way.tell(second.message(801, 20001, "停水了").toString());
            assertThat(way.closed().get()).isEqualTo(1008);
            assertThat(rig.ear.texts()).isEmpty();
        }
    }

    @Test
    void whatHappensToTheRoomIsTold() {
        try (var way = rig.dial(hub, "Universal")) {
            way.tell(hub.notice("group_increase", "approve", 20009).toString());
            Rig.soon()
                    .untilAsserted(
                            () -> assertThat(rig.ear.happened()).singleElement().isInstanceOf(Happening.Joined.class));
        }
    }

    @Test
    void aBrokenFrameHarmsNoOther() {
        try (var way = rig.dial(hub, "Universal")) {
            way.tell("{\"post_type\":\"message\"");
            way.tell(hub.message(801, 20001, "停水了").toString());
            Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).containsExactly("停水了"));
        }
    }

    @Test
    void aBusyInboxStopsTheReadingAndLosesNothing() {
        var all = IntStream.range(0, 300).mapToObj(i -> "第" + i + "句").toList();
        rig.ear.isBusy(true);
        try (var way = rig.dial(hub, "Universal")) {
            for (int i = 0; i < all.size(); i++) {
                way.tell(hub.message(1000 + i, 20001, all.get(i)).toString());
            }
            rig.isNow(Account.State.DEAF);
            assertThat(rig.account().why()).startsWith("held back");
            assertThat(rig.say(hub, "收到")).isInstanceOf(Outcome.TryLater.class);
            rig.ear.isBusy(false);
            Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).isEqualTo(all));
            rig.isNow(Account.State.CONNECTED);
        }
    }

    @Test
    void whatWasReadOutlivesItsConnection() {
        rig.ear.isBusy(true);
        try (var way = rig.dial(hub, "Universal")) {
            way.tell(hub.message(801, 20001, "停水了").toString());
            Rig.soon().until(() -> rig.ear.offered() > 0);
        }
        rig.isNow(Account.State.CONNECTING);
        rig.ear.isBusy(false);
        Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).containsExactly("停水了"));
    }

    @Test
    void itsPaceIsWhatTheSettingsSay() {
        assertThat(rig.platform.paces())
                .isEqualTo(List.of(new Pace(Pace.Scope.CHAT, 20, java.time.Duration.ofMinutes(1))));
    }
}
