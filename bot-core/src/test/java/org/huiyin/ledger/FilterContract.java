package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;

import java.util.List;
import java.util.Optional;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Move;
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

    private static Item telling(String code, String summary, Kind kind) {
        var item = Samples.item(code);
        return item.with(item.subject().told(summary).of(kind));
    }

    @Test
    default void twoCharactersOfWhatIsKnownFindAnItemUnlessItIsNotForEverybodysEars() {
        write(ledger -> {
            ledger.save(telling("A1000A", "3组门口的路灯坏了", Kind.REQUEST), List.of());
            ledger.save(telling("A1001A", "路灯下两家吵架", Kind.DISPUTE), List.of());
            ledger.save(telling("A1002A", "井盖100%松动", Kind.REQUEST), List.of());
        });
        var all = ItemFilter.under("");

        assertThat(codes(all.saying("路灯"))).containsExactly("A1000A");
        assertThat(codes(all.saying("0%"))).containsExactly("A1002A");
        assertThat(codes(all.saying("%"))).containsExactly("A1002A");
        assertThat(codes(all.saying("路灯").of(List.of(Kind.DISPUTE)))).isEmpty();
        assertThat(store().pages().count(all.saying("路灯"), 10)).isEqualTo(1);

        write(ledger -> {
            var known = ledger.items().item("A1000A").orElseThrow();
            ledger.save(known.with(known.subject().told("").nowhere()), List.of());
        });
        assertThat(codes(all.saying("路灯"))).isEmpty();
    }

    private static Item unheld(String code) {
        var cause = new Cause("p-9", NOON, Optional.empty());
        return ((Move.Made) ItemLife.transferTo(Samples.item(code), "d-2", cause)).item();
    }

    @Test
    default void whatNobodyHasInHandComesOldestFirstWhenThatIsAsked() {
        write(ledger -> {
            ledger.save(unheld("A1000A"), List.of());
            ledger.save(unheld("A1001A"), List.of());
            ledger.save(Samples.item("A1002A"), List.of());
            ledger.save(Samples.finished("A1003A", ItemState.CLOSED, NOON), List.of());
        });
        var unheld = ItemFilter.under("").heldByNobody().oldestFirst();

        assertThat(codes(unheld)).containsExactly("A1000A", "A1001A");
        assertThat(store().pages().count(ItemFilter.under(""), 9)).isEqualTo(4);
        assertThat(store().pages().count(ItemFilter.under(""), 1)).isEqualTo(2);
    }
}
