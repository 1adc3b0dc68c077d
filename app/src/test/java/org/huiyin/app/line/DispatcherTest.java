package org.huiyin.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.app.line.SmallTown.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.replay.VirtualClock;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Doors;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.message.Message;
import org.huiyin.text.Phrase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one way out, with a real database behind it and a platform that answers as it is told to. */
class DispatcherTest {
    private final Store store = SqlStores.sqliteInMemory();
    private final VirtualClock clock = new VirtualClock(NOON);
    private final Mouth mouth = new Mouth();
    private final Dispatcher dispatcher = dispatcher(Map.of(SmallTown.PLATFORM, mouth));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRowIsSaidOnceHoweverOftenItIsAskedFor() {
        queue(row("k"));
        assertThat(dispatcher.run()).isEqualTo(1);
        queue(row("k"));

        assertThat(dispatcher.run()).isZero();
        assertThat(keys()).containsExactly("k");
        assertThat(saying("k").state()).isEqualTo(DeliveryState.SENT);
        assertThat(saying("k").platformId()).contains("p-k");
    }

    @Test
    void twoDispatchersNeverSayTheSameRow() throws InterruptedException {
        IntStream.range(0, 100).forEach(i -> queue(row("k" + i)));
        var other = dispatcher(Map.of(SmallTown.PLATFORM, mouth));
        var both = Executors.newFixedThreadPool(2);
        both.execute(() -> drain(dispatcher));
        both.execute(() -> drain(other));
        both.shutdown();
        assertThat(both.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(keys()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aHeldRowWaitsForItsMoment() {
        queue(row("k", NOON.plusSeconds(5)));
        assertThat(dispatcher.run()).isZero();

        clock.forwardTo(NOON.plusSeconds(5));

        assertThat(dispatcher.run()).isEqualTo(1);
    }

    @Test
    void anAdapterThatThrowsLeavesTheRowUnknownAndItIsNotSaidAgain() {
        mouth.answers(speech -> {
            throw new IllegalStateException("secret words");
        });
        queue(row("k"));
        dispatcher.run();
        clock.forwardTo(NOON.plus(Duration.ofDays(1)));

        assertThat(dispatcher.run()).isZero();
        assertThat(saying("k").state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(store.pages().unknown(10)).hasSize(1);
        assertThat(keys()).containsExactly("k");
    }

    @Test
    void anUnknownRowThatWasNotSaidIsSaidAgainOnceAPersonSaysSo() {
        mouth.answers(speech -> new Outcome.Unknown("time-out"));
        queue(row("k"));
        dispatcher.run();
        mouth.answers(speech -> new Outcome.Sent("p-1"));

        store.outbox().settle("k", Outbox.Evidence.WAS_NOT_SAID, NOON);
        dispatcher.run();

        assertThat(saying("k").state()).isEqualTo(DeliveryState.SENT);
        assertThat(keys()).containsExactly("k", "k");
    }

    @Test
    void tryLaterComesBackNoSoonerThanThePlatformAsked() {
        mouth.answers(speech -> new Outcome.TryLater(Duration.ofSeconds(30), "429"));
        queue(row("k"));
        dispatcher.run();
        mouth.answers(speech -> new Outcome.Sent("p-1"));

        clock.forwardTo(NOON.plusSeconds(29));
        assertThat(dispatcher.run()).isZero();
        clock.forwardTo(NOON.plusSeconds(30));
        assertThat(dispatcher.run()).isEqualTo(1);
        assertThat(saying("k").state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aRefusedRowIsNotTriedAgain() {
        mouth.answers(speech -> new Outcome.Refused("400"));
        queue(row("k"));
        dispatcher.run();
        clock.forwardTo(NOON.plus(Duration.ofDays(1)));

        assertThat(dispatcher.run()).isZero();
        assertThat(saying("k").state()).isEqualTo(DeliveryState.REFUSED);
    }

    @Test
    void withoutAPlatformForTheChatTheRowIsRefused() {
        queue(row("k"));
        dispatcher(Map.of()).run();

        assertThat(saying("k").state()).isEqualTo(DeliveryState.REFUSED);
    }

    @Test
    void aGroupNoChatIsBoundToIsRefused() {
        queue(to(new Target.ToGroup("nowhere")));
        dispatcher.run();

        assertThat(saying("k").state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(keys()).isEmpty();
    }

    @Test
    void aPhraseThatCannotBePutIntoWordsRefusesThatRowAlone() {
        queue(with("bad", Optional.empty(), Phrase.of("no.words")));
        queue(row("good"));
        drain(dispatcher);

        assertThat(keys()).containsExactly("good");
        assertThat(saying("bad").state()).isEqualTo(DeliveryState.REFUSED);
    }

    @Test
    void theWordsAreThoseOfTheMomentItIsSaid() {
        queue(row("k", NOON.plusSeconds(5)));
        queue(with("k", Optional.empty(), Phrase.of("amended")));
        clock.forwardTo(NOON.plusSeconds(5));
        dispatcher.run();

        assertThat(mouth.said()).extracting(Speech::text).containsExactly("amended at " + NOON.plusSeconds(5));
    }

    @Test
    void aQuoteIsGivenOnlyInTheChatItComesFrom() {
        var here = new Message.Id(SmallTown.room("g-1"), "m1");
        var there = new Message.Id(SmallTown.room("g-2"), "m2");
        queue(with("k1", Optional.of(here), Phrase.of("words")));
        queue(with("k2", Optional.of(there), Phrase.of("words")));
        drain(dispatcher);

        assertThat(mouth.said())
                .extracting(Speech::quote)
                .containsExactlyInAnyOrder(Optional.of(here), Optional.empty());
    }

    private Dispatcher dispatcher(Map<String, ChatPlatform> platforms) {
        var directory = SmallTown.directory(SmallTown.town(List.of("g-1", "g-2")));
        return new Dispatcher(store, new Doors(directory, platforms), this::words, clock, new Heartbeat());
    }

    private String words(Outgoing outgoing) {
        if (outgoing.phrase().key().equals("no.words")) {
            throw new IllegalArgumentException("phrase: no.words (expected: a key of the phrasebook)");
        }
        return outgoing.phrase().key() + " at " + clock.instant();
    }

    private static void drain(Dispatcher which) {
        while (which.run() > 0) {
            Thread.onSpinWait();
        }
    }

    private void queue(Outgoing outgoing) {
        store.inTransaction(ledger -> {
            ledger.queue(outgoing);
            return true;
        });
    }

    private List<String> keys() {
        return mouth.said().stream().map(Speech::key).toList();
    }

    private Saying saying(String key) {
        return store.pages().sayings(1_000).stream()
                .filter(s -> s.outgoing().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Outgoing row(String key) {
        return row(key, NOON);
    }

    private static Outgoing row(String key, Instant notBefore) {
        return outgoing(key, new Target.ToGroup("g-1"), Optional.empty(), Phrase.of("words"), notBefore);
    }

    private static Outgoing to(Target target) {
        return outgoing("k", target, Optional.empty(), Phrase.of("words"), NOON);
    }

    private static Outgoing with(String key, Optional<Message.Id> quote, Phrase phrase) {
        return outgoing(key, new Target.ToGroup("g-1"), quote, phrase, NOON);
    }

    private static Outgoing outgoing(
            String key, Target to, Optional<Message.Id> quote, Phrase phrase, Instant notBefore) {
        return new Outgoing(key, to, phrase, List.of(), quote, List.of(), notBefore, Outgoing.Lane.ANSWER);
    }
}
