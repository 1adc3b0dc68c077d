package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.finished;
import static org.huiyin.ledger.Samples.id;
import static org.huiyin.ledger.Samples.item;

import java.util.List;
import java.util.Optional;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.junit.jupiter.api.Test;

/** Items, their versions and their history. */
interface ItemsContract extends Opened {

    private Item kept(String code) {
        return found(looks -> looks.items().item(code)).orElseThrow();
    }

    @Test
    default void anItemComesBackWholeUnderItsFirstVersion() {
        write(ledger -> ledger.save(item("A1000K"), List.of()));

        assertThat(kept("A1000K")).isEqualTo(item("A1000K").written(1));
        assertThat(found(looks -> looks.items().item("B1000K"))).isEmpty();
    }

    @Test
    default void everyWriteRaisesTheVersion() {
        write(ledger -> ledger.save(item("A1000K"), List.of()));
        write(ledger -> ledger.save(kept("A1000K").with(item("A1000K").subject().told("news")), List.of()));

        assertThat(kept("A1000K").version()).isEqualTo(2);
        assertThat(kept("A1000K").subject().summary()).isEqualTo("news");
    }

    @Test
    default void aWriteOverANewerVersionIsAConflictAndKeepsNothing() {
        write(ledger -> ledger.save(item("A1000K"), List.of()));
        var seen = kept("A1000K");
        write(ledger -> ledger.save(seen, List.of()));

        assertThatThrownBy(() -> write(ledger -> {
                    ledger.schedule(Due.of(NOON, Due.What.ITEM_DUE, "A1000K"));
                    ledger.save(seen, List.of(ItemEvent.ticked(NOON, ItemEvent.Type.URGED)));
                }))
                .isInstanceOf(StoreConflict.class)
                .hasMessageContaining("A1000K");
        assertThat(listed(looks -> looks.items().history("A1000K"))).isEmpty();
        assertThat(found(looks -> looks.dues().next())).isEmpty();
    }

    @Test
    default void aNumberThatIsTakenIsAConflict() {
        write(ledger -> ledger.save(item("A1000K"), List.of()));

        assertThatThrownBy(() -> write(ledger -> ledger.save(item("A1000K"), List.of())))
                .isInstanceOf(StoreConflict.class);
    }

    @Test
    default void anItemThatWasNeverWrittenHasNoLaterVersion() {
        assertThatThrownBy(() -> write(ledger -> ledger.save(item("A1000K").written(3), List.of())))
                .isInstanceOf(StoreConflict.class);
    }

    @Test
    default void historyStandsInTheOrderItHappened() {
        var opened = ItemEvent.said(NOON, ItemEvent.Type.OPENED, "p-1", id("m1"));
        var claimed = new ItemEvent(
                NOON.minusSeconds(1), ItemEvent.Type.CLAIMED, "p-9", Optional.empty(), Optional.of("在路上"));
        var urged = ItemEvent.ticked(NOON, ItemEvent.Type.URGED);
        write(ledger -> ledger.save(item("A1000K"), List.of(opened, claimed)));
        write(ledger -> ledger.save(item("A1000K").written(1), List.of(urged)));

        assertThat(listed(looks -> looks.items().history("A1000K"))).containsExactly(opened, claimed, urged);
    }

    @Test
    default void numbersAreCounted() {
        assertThat(number(looks -> looks.items().lastNumber())).isZero();

        write(ledger -> ledger.save(item("B1000K"), List.of()));
        write(ledger -> ledger.save(item("A1000K"), List.of()));
        write(ledger -> ledger.save(item("A1000K").written(1), List.of()));

        assertThat(number(looks -> looks.items().lastNumber())).isEqualTo(2);
    }

    @Test
    default void onlyFinishedItemsOfTheReporterAreGivenNewestFirst() {
        write(ledger -> {
            ledger.save(finished("A1", ItemState.CLOSED, NOON), List.of());
            ledger.save(item("A2"), List.of());
            ledger.save(finished("A3", ItemState.WITHDRAWN, NOON), List.of());
            ledger.save(finished("A4", ItemState.NEEDS_REVIEW, NOON), List.of());
        });

        assertThat(listed(looks -> looks.items().reportedBy("p-1", NOON, 10)))
                .extracting(Item::code)
                .containsExactly("A3", "A1");
        assertThat(listed(looks -> looks.items().reportedBy("p-1", NOON, 1)))
                .extracting(Item::code)
                .containsExactly("A3");
        assertThat(listed(looks -> looks.items().reportedBy("p-1", NOON.plusSeconds(1), 10)))
                .isEmpty();
        assertThat(listed(looks -> looks.items().reportedBy("p-2", NOON, 10))).isEmpty();
    }
}
