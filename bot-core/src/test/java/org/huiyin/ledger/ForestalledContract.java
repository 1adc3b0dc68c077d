package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Asking;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.proactive.Forestalled;
import org.junit.jupiter.api.Test;

/** What was opened before anybody asked. */
interface ForestalledContract extends Opened {
    LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private Set<String> covered(String rule, LocalDate day) {
        return store().look(looks -> looks.proactive().covered(rule, day));
    }

    private void forestall(Item item, String home) {
        write(ledger -> {
            ledger.save(item, List.of());
            ledger.proactive().add(new Forestalled("storm", home, MONDAY, item.code()));
        });
    }

    @Test
    default void aHomeIsSeenToOncePerRuleAndDay() {
        forestall(Samples.finished("A1000C", ItemState.CLOSED, NOON), "h-1");

        assertThat(covered("storm", MONDAY)).containsExactly("h-1");
        assertThat(covered("visits", MONDAY)).isEmpty();
        assertThatThrownBy(() ->
                        write(ledger -> ledger.proactive().add(new Forestalled("storm", "h-1", MONDAY, "A1001H"))))
                .isInstanceOf(StoreConflict.class);
    }

    @Test
    default void itIsSeenToAgainOnAnotherDayOnceTheItemIsOver() {
        forestall(Samples.finished("A1000C", ItemState.CLOSED, NOON), "h-1");
        forestall(Samples.item("A1001H"), "h-2");

        assertThat(covered("storm", MONDAY.plusDays(1))).containsExactly("h-2");
    }

    @Test
    default void whatNobodyAskedForIsToldApart() {
        var item = Samples.item("A1001H");
        write(ledger -> {
            ledger.save(Samples.item("A1000C"), List.of());
            ledger.save(item.with(Asking.byRule("storm")), List.of());
        });
        var all = ItemFilter.under("");

        assertThat(store().pages().items(all.from(Asking.Source.PROACTIVE), 9, 0))
                .extracting(Item::code)
                .containsExactly("A1001H");
        assertThat(listed(looks -> looks.items().passing(all.from(Asking.Source.ASKED), 9)))
                .extracting(Item::code)
                .containsExactly("A1000C");
    }
}
