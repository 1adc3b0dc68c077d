package org.huiyin.adapters.wechaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.huiyin.chat.Account;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.PaperMedia;
import org.junit.jupiter.api.Test;

/** The line to the puppet service: opened, lost, found again. */
final class LineTest {

    @Test
    void aStreamThatEndsIsOpenedAgain() throws Exception {
        try (var hall = new Hall().opened()) {
            hall.puppet.dropsTheStream();
            await().until(() -> hall.puppet.streams.get() == 2);
            hall.listens();
            hall.puppet.writes("m1", "wx-li", "还在吗");
            assertThat(hall.ear.next().text()).isEqualTo("还在吗");
        }
    }

    @Test
    void whatWasToldBeforeTheLineBrokeIsAskedForOnTheNext() throws Exception {
        try (var hall = new Hall().opened()) {
            hall.puppet.holds("m1");
            hall.puppet.writes("m1", "wx-li", "没电了");
            await().until(() -> hall.puppet.asked.contains("message m1"));
            hall.puppet.dropsTheStream();
            hall.puppet.releases();
            assertThat(hall.ear.next().text()).isEqualTo("没电了");
        }
    }

    @Test
    void aMessageThePuppetCannotGiveDoesNotHoldUpTheNext() throws Exception {
        try (var hall = new Hall().opened()) {
            hall.puppet.tells(2, "{\"messageId\":\"gone\"}");
            hall.puppet.writes("m1", "wx-li", "没电了");
            assertThat(hall.ear.next().text()).isEqualTo("没电了");
        }
    }

    @Test
    void aWrongTokenFreezesTheAccountAndSaysWhatToDo() throws Exception {
        try (var hall = new Hall("wrong", Hall.times())) {
            hall.platform.start(hall.ear);
            hall.fares(Account.State.FROZEN);
            assertThat(hall.account().why()).isEqualTo("token: refused (expected: the puppet service's)");
        }
    }

    @Test
    void whileAnotherClientListensWeWaitAndTryAgain() throws Exception {
        try (var hall = new Hall()) {
            hall.puppet.stream = new Deaf();
            hall.platform.start(hall.ear);
            await().until(() -> hall.account().why().startsWith("puppet service: another client"));
            hall.puppet.stream = null;
            hall.listens();
        }
    }

    @Test
    void aQuietLineIsAskedAndStaysWhenItAnswers() throws Exception {
        try (var hall = new Hall(FakePuppet.TOKEN, Hall.times(Duration.ofMillis(100), Duration.ofSeconds(20)))) {
            hall.opened();
            await().until(() -> hall.puppet.dings.get() >= 3);
            assertThat(hall.puppet.streams.get()).isEqualTo(1);
        }
    }

    @Test
    void aLineThatAnswersNothingIsDeafAndIsOpenedAgain() throws Exception {
        try (var hall = new Hall(FakePuppet.TOKEN, Hall.times(Duration.ofMillis(200), Duration.ofMillis(200)))) {
            hall.puppet.answersDings = false;
            hall.opened();
            hall.fares(Account.State.DEAF);
            hall.puppet.answersDings = true;
            hall.listens();
            assertThat(hall.puppet.streams.get()).isGreaterThan(1);
        }
    }

    @Test
    void aServiceThatDoesNotStartIsTriedAgain() throws Exception {
        try (var hall = new Hall()) {
            hall.puppet.moods.put("start", Status.UNKNOWN);
            hall.platform.start(hall.ear);
            await().until(() -> hall.account().why().equals("puppet service: does not start: UNKNOWN"));
            hall.puppet.moods.clear();
            hall.listens();
        }
    }

    @Test
    void anAccountThatIsLoggedOutIsFrozenUntilItIsIn() throws Exception {
        try (var hall = new Hall().opened()) {
            hall.puppet.tells(26, "{\"contactId\":\"bot-1\"}");
            hall.fares(Account.State.FROZEN);
            hall.puppet.tells(22, "{\"status\":2,\"qrcode\":\"https://secret\"}");
            hall.puppet.tells(25, "{\"contactId\":\"bot-1\"}");
            hall.listens();
        }
    }

    @Test
    void nobodyWaitsToSaySomethingOverALineThatIsFrozen() throws Exception {
        var patient = new WechatySettings.Times(
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMillis(50),
                Duration.ofMillis(50));
        try (var hall = new Hall(FakePuppet.TOKEN, patient).opened()) {
            hall.puppet.tells(26, "{\"contactId\":\"bot-1\"}");
            hall.fares(Account.State.FROZEN);
            assertThat(hall.platform.say(Hall.CHAT, Hall.speech("k", "收到"))).isInstanceOf(Outcome.TryLater.class);
        }
    }

    @Test
    void aCodeThatWaitsIsSaidButNotShown() throws Exception {
        try (var hall = new Hall()) {
            hall.puppet.logsIn = false;
            hall.platform.start(hall.ear);
            await().until(() -> hall.puppet.stream != null);
            hall.puppet.tells(22, "{\"status\":2,\"qrcode\":\"https://secret\"}");
            hall.fares(Account.State.FROZEN);
            assertThat(hall.account().why()).contains("scan").doesNotContain("secret");
        }
    }

    @Test
    void nothingIsTakenForSomebodysBeforeItIsKnownWhoWeAre() throws Exception {
        try (var hall = new Hall()) {
            hall.puppet.logsIn = false;
            hall.platform.start(hall.ear);
            await().until(() -> hall.puppet.stream != null);
            hall.puppet.writes("m1", FakePuppet.SELF, "我自己说的");
            hall.puppet.writes("m2", "wx-li", "没电了");
            hall.puppet.tells(25, "{\"contactId\":\"bot-1\"}");
            assertThat(hall.ear.next().text()).isEqualTo("没电了");
        }
    }

    @Test
    void whatIsInsideIsTakenBeforeTheEnd() throws Exception {
        try (var hall = new Hall().opened()) {
            var commit = new CompletableFuture<Taken>();
            hall.ear.mood = message -> commit;
            hall.puppet.writes("m1", "wx-li", "没电了");
            await().until(() -> hall.puppet.asked.contains("member wx-li"));
            var stopped = CompletableFuture.runAsync(hall.platform::stop);
            await().until(() -> hall.puppet.stream == null);
            commit.complete(new Taken.Kept());
            stopped.get();
            assertThat(hall.ear.heard).hasSize(1);
        }
    }

    @Test
    void certificatesThatCannotBeReadFreezeTheAccount() throws Exception {
        var closed = new WechatySettings.Tls.Closed(Optional.of(Path.of("/nowhere/ca.pem")), Optional.empty());
        var settings = WechatySettings.of("town", "127.0.0.1", 1, "t", closed).with(Hall.times());
        var platform = new WechatyPlatform(List.of(settings), List.of(), new PaperMedia(), InstantSource.system());
        platform.start(new Ear());
        await().until(() -> platform.accounts().get(0).state() == Account.State.FROZEN);
        assertThat(platform.accounts().get(0).why()).startsWith("tls:");
        platform.stop();
    }

    /** Somebody else's stream. */
    private static final class Deaf implements io.grpc.stub.StreamObserver<wechaty.EventResponse> {
        @Override
        public void onNext(wechaty.EventResponse event) {}

        @Override
        public void onError(Throwable fault) {}

        @Override
        public void onCompleted() {}
    }
}
