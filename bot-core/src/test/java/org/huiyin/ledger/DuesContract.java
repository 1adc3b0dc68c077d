package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.outgoing;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is due, and when. */
interface DuesContract extends Opened {

    private List<Due> due(Instant now, int limit) {
        return listed(looks -> looks.dues().due(now, limit));
    }

    private void schedule(Due... dues) {
        write(ledger -> List.of(dues).forEach(ledger::schedule));
    }

    @Test
    default void whatIsDueComesEarliestFirst() {
        var late = Due.of(NOON, Due.What.ITEM_DUE, "A2");
        var early = Due.of(NOON.minusSeconds(1), Due.What.CALL_BACK, "A3");
        schedule(late, early, Due.of(NOON.plusSeconds(1), Due.What.ITEM_DUE, "A1"));

        assertThat(due(NOON, 10)).containsExactly(early, late);
        assertThat(due(NOON, 1)).containsExactly(early);
    }

    @Test
    default void theSameThingMovesAndItsOtherStepsStay() {
        schedule(new Due(NOON, Due.What.NOTICE_SPREADS, "T1", "1"), new Due(NOON, Due.What.NOTICE_SPREADS, "T1", "2"));

        schedule(new Due(NOON.plusSeconds(5), Due.What.NOTICE_SPREADS, "T1", "1"));

        assertThat(due(NOON, 10)).containsExactly(new Due(NOON, Due.What.NOTICE_SPREADS, "T1", "2"));
    }

    @Test
    default void cancellingTakesAllStepsOfOneKindAlone() {
        schedule(
                new Due(NOON, Due.What.NOTICE_SPREADS, "T1", "1"),
                new Due(NOON, Due.What.NOTICE_SPREADS, "T1", "2"),
                Due.of(NOON, Due.What.NOTICE_SPREADS, "T2"),
                Due.of(NOON, Due.What.NOTICE_EXPIRES, "T1"));

        write(ledger -> ledger.cancel(Due.What.NOTICE_SPREADS, "T1"));

        assertThat(due(NOON, 10))
                .containsExactly(
                        Due.of(NOON, Due.What.NOTICE_EXPIRES, "T1"), Due.of(NOON, Due.What.NOTICE_SPREADS, "T2"));
    }

    @Test
    default void allOfOneKindAreSeenEarliestFirstBeforeTheyAreDue() {
        var later = new Due(NOON.plusSeconds(90), Due.What.NOTICE_SCHEDULED, "water", "1");
        var sooner = new Due(NOON.plusSeconds(60), Due.What.NOTICE_SCHEDULED, "fraud", "0");
        schedule(later, sooner, Due.of(NOON, Due.What.ITEM_DUE, "A1"));

        assertThat(listed(looks -> looks.dues().all(Due.What.NOTICE_SCHEDULED))).containsExactly(sooner, later);
    }

    @Test
    default void settlingTakesTheRowThatWasSeenAndNotOneThatMoved() {
        var seen = Due.of(NOON, Due.What.ITEM_DUE, "A1");
        var moved = Due.of(NOON.plusSeconds(9), Due.What.ITEM_DUE, "A2");
        schedule(seen, moved);

        write(ledger -> {
            ledger.settle(seen);
            ledger.settle(Due.of(NOON, Due.What.ITEM_DUE, "A2"));
        });

        assertThat(due(NOON.plusSeconds(9), 10)).containsExactly(moved);
    }

    @Test
    default void theNextMomentIsTheSoonestOfDoingAndSaying() {
        assertThat(found(looks -> looks.dues().next())).isEmpty();
        schedule(Due.of(NOON.plusSeconds(9), Due.What.ITEM_DUE, "A1"));
        assertThat(found(looks -> looks.dues().next())).contains(NOON.plusSeconds(9));

        write(ledger -> ledger.queue(outgoing("k", NOON.plusSeconds(3))));
        assertThat(found(looks -> looks.dues().next())).contains(NOON.plusSeconds(3));

        new Taker(store()).take(NOON.plusSeconds(3), 1);
        assertThat(found(looks -> looks.dues().next())).contains(NOON.plusSeconds(9));
    }
}
