package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;

import java.util.List;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.report.Certainty;
import org.huiyin.report.Kind;
import org.junit.jupiter.api.Test;

/** Which items a filter lets through. */
interface FilterContract extends Opened {

    private List<String> codes(ItemFilter filter) {
        return store().pages().items(filter, 10, 0).stream().map(Item::code).toList();
    }

    @Test
    default void aFilterLetsThroughWhatFitsInEveryPart() {
        write(ledger -> {
            ledger.save(Samples.inGrid("A1000A", "qh/dq/dq-1/"), List.of());
            ledger.save(Samples.inGrid("A1001A", "qh/dq/"), List.of());
            ledger.save(Samples.inGrid("A1002A", "qh/dqx/"), List.of());
            ledger.save(Samples.finished("A1003A", ItemState.CLOSED, NOON), List.of());
        });
        var all = ItemFilter.under("");

        assertThat(codes(all)).containsExactly("A1003A", "A1002A", "A1001A", "A1000A");
        assertThat(store().pages().items(all, 2, 1)).extracting(Item::code).containsExactly("A1002A", "A1001A");
        assertThat(codes(all.before("A1002A"))).containsExactly("A1001A", "A1000A");
        assertThat(codes(ItemFilter.under("qh/dq/")))
                .contains("A1001A", "A1000A")
                .doesNotContain("A1002A");
        assertThat(codes(all.in(List.of(ItemState.CLOSED)))).containsExactly("A1003A");
        var item = Samples.item("A1009A");
        assertThat(codes(all.of(List.of(item.subject().kind())))).hasSize(4);
        assertThat(codes(all.of(List.of(Kind.TASK)))).isEmpty();
        assertThat(codes(all.about("no_such_matter"))).isEmpty();
        var opened = item.clock().opened();
        assertThat(codes(all.in(ItemFilter.Span.since(opened)))).isNotEmpty();
        assertThat(codes(all.in(ItemFilter.Span.since(opened.plusSeconds(864_000)))))
                .isEmpty();
        assertThat(codes(all.lateAt(opened))).isEmpty();
        assertThat(codes(all.seen(Certainty.UNSURE))).isEmpty();
    }

    @Test
    default void sightingsAreTakenApartByHowSureTheyAre() {
        var doubted = Samples.item("A1000A");
        var certain = Samples.item("A1001A");
        write(ledger -> {
            ledger.save(doubted.with(doubted.subject().held(Certainty.UNSURE)), List.of());
            ledger.save(certain.with(certain.subject().held(Certainty.UNSURE)), List.of());
        });
        write(ledger -> ledger.save(certain.written(1).with(certain.subject().held(Certainty.CERTAIN)), List.of()));

        assertThat(codes(ItemFilter.under("").seen(Certainty.UNSURE))).containsExactly("A1000A");
        assertThat(codes(ItemFilter.under("").seen(Certainty.CERTAIN))).containsExactly("A1001A");
    }
}
