package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.GROUP;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.ROOM;
import static org.huiyin.ledger.Samples.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.junit.jupiter.api.Test;

/** What is held before it is said. */
interface QueueContract extends Opened {

    private void queue(String key, Instant notBefore) {
        write(ledger -> ledger.queue(outgoing(key, notBefore)));
    }

    private Optional<Saying> held(String key) {
        return store().pages().sayings(100).stream()
                .filter(saying -> saying.outgoing().key().equals(key))
                .findFirst();
    }

    private List<String> take(Instant now) {
        return new Taker(store()).take(now, 10);
    }

    @Test
    default void aQueuedRowComesBackWhole() {
        queue("k", NOON);

        assertThat(held("k"))
                .contains(new Saying(
                        outgoing("k", NOON), DeliveryState.QUEUED, Optional.empty(), NOON, Optional.empty()));
    }

    @Test
    default void aHeldRowIsReplacedAndKeepsTheSoonerMoment() {
        queue("k", NOON.plusSeconds(5));
        write(ledger -> ledger.queue(outgoing("k", NOON.plusSeconds(9), Outgoing.Lane.ROUTINE)));

        assertThat(held("k").map(Saying::outgoing)).contains(outgoing("k", NOON.plusSeconds(5), Outgoing.Lane.ROUTINE));

        queue("k", NOON.plusSeconds(1));

        assertThat(held("k").map(Saying::outgoing)).contains(outgoing("k", NOON.plusSeconds(1)));
    }

    @Test
    default void whatIsOnItsWayOrWasSaidIsLeftAlone() {
        queue("k", NOON);
        take(NOON);
        queue("k", NOON);
        assertThat(take(NOON)).as("on its way").isEmpty();

        store().outbox().record(List.of(new Outbox.End("k", new Outcome.Sent("x1"), Optional.of(ROOM))), NOON);
        queue("k", NOON);

        assertThat(take(NOON)).as("said").isEmpty();
        assertThat(held("k").map(Saying::state)).contains(DeliveryState.SENT);
    }

    @Test
    default void aDroppedRowIsNotSaidUntilItIsQueuedAgain() {
        queue("k", NOON);
        write(ledger -> ledger.drop("k"));
        assertThat(take(NOON)).isEmpty();
        assertThat(whether(looks -> looks.sayings().isKnown("k"))).isFalse();

        queue("k", NOON.plusSeconds(7));

        assertThat(take(NOON)).isEmpty();
        assertThat(take(NOON.plusSeconds(7))).hasSize(1);
    }

    @Test
    default void whatIsOnItsWayCannotBeDropped() {
        queue("k", NOON);
        take(NOON);

        write(ledger -> ledger.drop("k"));

        assertThat(held("k").map(Saying::state)).contains(DeliveryState.SENDING);
    }

    @Test
    default void aKeyIsKnownOnceItIsQueued() {
        assertThat(whether(looks -> looks.sayings().isKnown("k"))).isFalse();

        queue("k", NOON);

        assertThat(whether(looks -> looks.sayings().isKnown("k"))).isTrue();
    }

    @Test
    default void recentIsOfOneTargetOldestFirst() {
        queue("k1", NOON);
        queue("k2", NOON.plusSeconds(2));
        queue("k3", NOON.plusSeconds(1));
        queue("k4", NOON.plusSeconds(1));
        write(ledger -> ledger.drop("k4"));
        var any = outgoing("k5", NOON);
        write(ledger -> ledger.queue(new Outgoing(
                "k5",
                new Target.ToPerson("g-1"),
                any.phrase(),
                List.of(),
                Optional.empty(),
                List.of(),
                NOON,
                any.lane())));

        assertThat(keys(NOON, 10)).containsExactly("k1", "k3", "k2");
        assertThat(keys(NOON, 2)).containsExactly("k3", "k2");
        assertThat(keys(NOON.plusSeconds(2), 10)).containsExactly("k2");
    }

    @Test
    default void whatWasSaidAboutASubjectIsFoundWhereverItWasSaid() {
        queue("k1", NOON.plusSeconds(2));
        queue("k2", NOON);
        queue("k3", NOON);
        write(ledger -> ledger.drop("k3"));
        var any = outgoing("k4", NOON.plusSeconds(1));
        write(ledger -> ledger.queue(new Outgoing(
                "k4",
                new Target.ToPerson("p-1"),
                any.phrase(),
                List.of("A1001L", "A1000K"),
                Optional.empty(),
                List.of(),
                any.notBefore(),
                any.lane())));

        assertThat(about("A1000K", 10)).containsExactly("k2", "k4", "k1");
        assertThat(about("A1001L", 10)).containsExactly("k4");
        assertThat(about("A1000K", 2)).containsExactly("k2", "k4");
    }

    private List<String> about(String subject, int limit) {
        return listed(looks -> looks.sayings().about(subject, limit)).stream()
                .map(saying -> saying.outgoing().key())
                .toList();
    }

    private List<String> keys(Instant since, int limit) {
        return listed(looks -> looks.sayings().recent(GROUP, since, limit)).stream()
                .map(saying -> saying.outgoing().key())
                .toList();
    }
}
