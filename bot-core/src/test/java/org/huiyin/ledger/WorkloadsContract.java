package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.finished;
import static org.huiyin.ledger.Samples.inGrid;
import static org.huiyin.ledger.Samples.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huiyin.figures.ItemFilter;
import org.huiyin.figures.Scope;
import org.huiyin.figures.Topic;
import org.huiyin.figures.Workload;
import org.huiyin.figures.Yardstick;
import org.huiyin.item.Asking;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Move;
import org.huiyin.item.Subject;
import org.huiyin.report.Kind;
import org.junit.jupiter.api.Test;

/** How much is open, where, and what came up when. */
interface WorkloadsContract extends Opened {

    private static Item unheld(Item item) {
        var cause = new Cause("p-9", NOON, Optional.empty());
        return ((Move.Made) ItemLife.transferTo(item, "d-2", cause)).item();
    }

    private static Item about(Item item, UnaryOperator<Subject> change) {
        return item.with(change.apply(item.subject()));
    }

    private static Scope scope(Instant from, Instant until) {
        return new Scope(from, until, "qh/", new Yardstick(until, Set.of(), Duration.ofDays(30)));
    }

    @Test
    default void whatIsOpenIsCountedByGridWithWhatNobodyHoldsAndWhatIsLate() {
        write(ledger -> {
            ledger.save(item("A1"), List.of());
            ledger.save(item("A2").dueBy(NOON.plusSeconds(600)), List.of());
            ledger.save(finished("A3", ItemState.CLOSED, NOON), List.of());
            ledger.save(unheld(inGrid("A4", "qh/dq/dq-2/")).dueBy(NOON.plusSeconds(600)), List.of());
            ledger.save(about(unheld(inGrid("A5", "qh/dq/dq-2/")), subject -> subject.of(Kind.OPINION)), List.of());
            ledger.save(inGrid("A6", "elsewhere/"), List.of());
        });

        assertThat(store().pages().workloads("qh/", NOON.plusSeconds(61)))
                .containsExactlyInAnyOrder(new Workload("qh/dq-1/", 2, 0, 1), new Workload("qh/dq/dq-2/", 2, 1, 1));
        assertThat(store().pages().workloads("qh/dq-1/", NOON))
                .containsExactly(new Workload("qh/dq-1/", 2, 0, 0))
                .extracting(Workload::grid)
                .containsExactly("dq-1");
        assertThat(store().pages().workloads("", NOON)).hasSize(3);
    }

    @Test
    default void whatIsDueSoonestComesFirst() {
        write(ledger -> {
            ledger.save(item("A1").dueBy(NOON.plusSeconds(90)), List.of());
            ledger.save(item("A2").dueBy(NOON.plusSeconds(30)), List.of());
            ledger.save(item("A3").dueBy(NOON.plusSeconds(60)), List.of());
            ledger.save(finished("A4", ItemState.CLOSED, NOON), List.of());
        });
        var soonest = ItemFilter.under("").soonestDueFirst();
        var late = soonest.lateAt(NOON.plusSeconds(61)).of(List.of(Kind.REQUEST));

        assertThat(store().pages().items(soonest, 2, 0)).extracting(Item::code).containsExactly("A2", "A3");
        assertThat(store().pages().items(soonest, 9, 2)).extracting(Item::code).containsExactly("A1");
        assertThat(store().pages().items(late, 9, 0)).extracting(Item::code).containsExactly("A2", "A3");
        assertThat(store().pages().count(late, 9)).isEqualTo(2);
    }

    @Test
    default void whatRulesAskedForIsTakenApartFromWhatPeopleAskedFor() {
        write(ledger -> {
            ledger.save(item("A1"), List.of());
            ledger.save(item("A2").with(Asking.by(Asking.RULE + "care", Optional.empty())), List.of());
        });
        var all = ItemFilter.under("");

        assertThat(store().pages().items(all.from(Asking.Source.PROACTIVE), 9, 0))
                .extracting(Item::code)
                .containsExactly("A2");
        assertThat(store().pages().items(all.from(Asking.Source.ASKED), 9, 0))
                .extracting(Item::code)
                .containsExactly("A1");
    }

    @Test
    default void whatCameUpIsCountedByMatterUnlessItIsASecretOrStandsForNothing() {
        write(ledger -> {
            ledger.save(item("A1"), List.of());
            ledger.save(item("A2"), List.of());
            ledger.save(about(item("A3"), subject -> subject.of(Kind.DISPUTE)), List.of());
            ledger.save(finished("A4", ItemState.MERGED, NOON), List.of());
            ledger.save(inGrid("A5", "elsewhere/"), List.of());
        });

        assertThat(store().pages().topics(scope(NOON, NOON.plusMillis(1)), 9)).containsExactly(new Topic("toilet", 2));
        assertThat(store().pages().topics(scope(NOON.plusMillis(1), NOON.plusSeconds(1)), 9))
                .isEmpty();
    }

    @Test
    default void whatWasOpenedIsCountedByTheHour() {
        write(ledger -> {
            ledger.save(item("A1"), List.of());
            ledger.save(item("A2"), List.of());
        });

        assertThat(store().pages().hourly(scope(NOON.minusSeconds(7_200), NOON.plusSeconds(1))))
                .containsExactly(0, 0, 2);
        assertThat(store().pages().hourly(scope(NOON.plusSeconds(1), NOON.plusSeconds(2))))
                .containsExactly(0);
    }
}
