package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.ROOM;
import static org.huiyin.ledger.Samples.id;
import static org.huiyin.ledger.Samples.outgoing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.junit.jupiter.api.Test;

/** What is taken to be said, and what came of it. */
interface OutboxContract extends Opened {

    private void queued(String key, Instant notBefore, Outgoing.Lane lane) {
        write(ledger -> ledger.queue(outgoing(key, notBefore, lane)));
    }

    private List<String> take(Instant now, int limit) {
        return new Taker(store()).take(now, limit);
    }

    private void taken(String key) {
        queued(key, NOON, Outgoing.Lane.ANSWER);
        assertThat(take(NOON, 10)).containsExactly(key);
    }

    private void ends(String key, Outcome outcome) {
        store().outbox().record(List.of(new Outbox.End(key, outcome, Optional.of(ROOM))), NOON);
    }

    private Saying row(String key) {
        return store().pages().sayings(100).stream()
                .filter(saying -> saying.outgoing().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void theMostUrgentLaneGoesFirstAndThenTheOldest() {
        queued("k1", NOON, Outgoing.Lane.ROUTINE);
        queued("k2", NOON.minusSeconds(9), Outgoing.Lane.ROUTINE);
        queued("k3", NOON, Outgoing.Lane.ANSWER);
        queued("k4", NOON, Outgoing.Lane.EMERGENCY);
        queued("k5", NOON.plusSeconds(1), Outgoing.Lane.EMERGENCY);

        assertThat(take(NOON, 3)).containsExactly("k4", "k3", "k2");
        assertThat(take(NOON, 3)).containsExactly("k1");
        assertThat(take(NOON, 3)).isEmpty();
    }

    @Test
    default void aTakenRowIsOnItsWayWithItsWords() {
        taken("k");

        assertThat(row("k").state()).isEqualTo(DeliveryState.SENDING);
        assertThat(row("k").text()).contains("said k");
        assertThat(row("k").at()).isEqualTo(NOON);
    }

    @Test
    default void aRefusedRowIsNeverTaken() {
        queued("bad", NOON, Outgoing.Lane.EMERGENCY);

        store().outbox().work(queue -> {
            queue.arrived(NOON, 10).values().forEach(rows -> queue.refuse(rows.get(0), "no such phrase", NOON));
            return true;
        });

        assertThat(row("bad").state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(take(NOON.plusSeconds(99), 10)).isEmpty();
    }

    @Test
    default void whatWaitsAtADoorIsFoundThereAndNowhereElse() {
        queued("k1", NOON, Outgoing.Lane.ROUTINE);
        queued("k2", NOON, Outgoing.Lane.EMERGENCY);
        store().outbox().work(queue -> {
            queue.arrived(NOON, 10).values().forEach(rows -> rows.forEach(row -> queue.wait(row, "p/a")));
            return true;
        });

        assertThat(take(NOON, 10)).isEmpty();
        assertThat(new Taker(store()).takeAt("p/b", NOON, 10)).isEmpty();
        assertThat(new Taker(store()).takeAt("p/a", NOON, 10)).containsExactly("k2", "k1");
    }

    @Test
    default void whatComesLaterHasNoDoorUntilThen() {
        queued("k", NOON, Outgoing.Lane.ROUTINE);
        store().outbox().work(queue -> {
            queue.arrived(NOON, 10).values().forEach(rows -> queue.wait(rows.get(0), "p/a"));
            queue.waiting("p/a", NOON, 10).values().forEach(rows -> queue.later(rows.get(0), NOON.plusSeconds(60)));
            return true;
        });

        assertThat(take(NOON.plusSeconds(59), 10)).isEmpty();
        assertThat(take(NOON.plusSeconds(60), 10)).containsExactly("k");
    }

    @Test
    default void nothingWaitsAtDoorsThatAreLeft() {
        queued("k", NOON, Outgoing.Lane.ROUTINE);
        store().outbox().work(queue -> {
            queue.arrived(NOON, 10).values().forEach(rows -> queue.wait(rows.get(0), "p/a"));
            return true;
        });

        store().outbox().leaveDoors();

        assertThat(take(NOON, 10)).containsExactly("k");
    }

    @Test
    default void theOthersStandWhenOneEndIsKnownAlready() {
        taken("k1");
        taken("k2");
        ends("k1", new Outcome.Sent("x1"));
        var both = List.of(
                new Outbox.End("k1", new Outcome.Refused("late"), Optional.of(ROOM)),
                new Outbox.End("k2", new Outcome.Sent("x2"), Optional.of(ROOM)));

        assertThatThrownBy(() -> store().outbox().record(both, NOON)).isInstanceOf(StoreConflict.class);

        assertThat(row("k1").state()).isEqualTo(DeliveryState.SENT);
        assertThat(row("k2").state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    default void whatWasSentIsFoundByThePlatformsId() {
        taken("k");

        ends("k", new Outcome.Sent("x1"));

        var found = found(looks -> looks.sayings().saying(id("x1")));
        assertThat(found.map(Saying::state)).contains(DeliveryState.SENT);
        assertThat(found.flatMap(Saying::platformId)).contains("x1");
        assertThat(found(looks -> looks.sayings().saying(id("x2")))).isEmpty();
    }

    @Test
    default void whatMustWaitIsTakenAgainLater() {
        taken("k");

        ends("k", new Outcome.TryLater(Duration.ofSeconds(30), "429"));

        assertThat(take(NOON.plusSeconds(29), 10)).isEmpty();
        write(ledger -> ledger.queue(outgoing("k", NOON)));
        assertThat(take(NOON.plusSeconds(29), 10)).as("amended meanwhile").isEmpty();
        assertThat(take(NOON.plusSeconds(30), 10)).containsExactly("k");
    }

    @Test
    default void whatWasRefusedIsNotTriedAgain() {
        taken("k");

        ends("k", new Outcome.Refused("not a member"));
        write(ledger -> ledger.queue(outgoing("k", NOON)));

        assertThat(row("k").state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(take(NOON.plusSeconds(99), 10)).isEmpty();
    }

    @Test
    default void whatWasBeingSentInACrashIsUnknownAndNeverSentBlindly() {
        taken("k1");
        queued("k2", NOON.plusSeconds(1), Outgoing.Lane.ANSWER);

        assertThat(store().outbox().recover(NOON)).isEqualTo(1);

        assertThat(store().pages().unknown(10))
                .extracting(saying -> saying.outgoing().key())
                .containsExactly("k1");
        assertThat(take(NOON.plusSeconds(9), 10)).containsExactly("k2");
    }

    @Test
    default void anUnknownRowIsSettledOnce() {
        taken("k1");
        ends("k1", new Outcome.Unknown("time-out"));
        taken("k2");
        ends("k2", new Outcome.Unknown("time-out"));

        store().outbox().settle("k1", Outbox.Evidence.WAS_SAID, NOON);
        store().outbox().settle("k2", Outbox.Evidence.WAS_NOT_SAID, NOON);

        assertThat(row("k1").state()).isEqualTo(DeliveryState.SENT);
        assertThat(take(NOON, 10)).containsExactly("k2");
        assertThatThrownBy(() -> store().outbox().settle("k1", Outbox.Evidence.WAS_NOT_SAID, NOON))
                .isInstanceOf(StoreConflict.class);
    }

    @Test
    default void anEndIsRecordedOnceAndOnlyForWhatWasTaken() {
        queued("k", NOON, Outgoing.Lane.ANSWER);
        assertThatThrownBy(() -> ends("k", new Outcome.Sent("x1"))).isInstanceOf(StoreConflict.class);
        assertThatThrownBy(() -> ends("never", new Outcome.Sent("x1"))).isInstanceOf(StoreConflict.class);
        take(NOON, 1);
        ends("k", new Outcome.Sent("x1"));

        assertThatThrownBy(() -> ends("k", new Outcome.Refused("late"))).isInstanceOf(StoreConflict.class);
    }

    @Test
    default void takersAtOnceNeverTakeTheSameRow() throws Exception {
        write(ledger -> IntStream.range(0, 120).forEach(i -> ledger.queue(outgoing("k" + i, NOON))));
        var seen = ConcurrentHashMap.<String>newKeySet();
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> taker = () -> {
                int count = 0;
                for (var keys = take(NOON, 7); !keys.isEmpty(); keys = take(NOON, 7)) {
                    assertThat(keys).allMatch(seen::add);
                    count += keys.size();
                }
                return count;
            };
            for (var done : threads.invokeAll(List.of(taker, taker, taker, taker))) {
                assertThat(done.get()).isNotNegative();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(seen).hasSize(120);
    }
}
