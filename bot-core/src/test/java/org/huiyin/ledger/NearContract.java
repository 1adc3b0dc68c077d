package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.finished;
import static org.huiyin.ledger.Samples.inGrid;
import static org.huiyin.ledger.Samples.item;

import java.util.List;
import java.util.Optional;
import org.huiyin.item.Asking;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Move;
import org.junit.jupiter.api.Test;

/** Which items are near somebody who speaks. */
interface NearContract extends Opened {

    private List<String> near(Optional<String> group, Optional<String> path, String person) {
        var vicinity = new Items.Vicinity(group, path, person);
        return listed(looks -> looks.items().near(vicinity, NOON, 10)).stream()
                .map(Item::code)
                .toList();
    }

    private List<String> nearPerson(String person) {
        return near(Optional.empty(), Optional.empty(), person);
    }

    private void keep(Item... items) {
        write(ledger -> {
            for (var item : items) {
                ledger.save(item, List.of());
            }
        });
    }

    @Test
    default void itemsOfTheGroupAreNear() {
        var elsewhere = Asking.by("p-1", Optional.of("g-2"));
        keep(item("A1"), item("A2").with(elsewhere));

        assertThat(near(Optional.of("g-1"), Optional.empty(), "p-99")).containsExactly("A1");
    }

    @Test
    default void itemsOfTheGridsUnderThePathAreNearAndThoseOfItsNeighboursAreNot() {
        keep(inGrid("A1", "qh/dq-1/"), inGrid("A2", "qh/dq-10/"), inGrid("A3", "qh/dq-1/m-1/"), inGrid("A4", "qh/"));

        assertThat(near(Optional.empty(), Optional.of("qh/dq-1/"), "p-99")).containsExactly("A3", "A1");
    }

    @Test
    default void itemsOneAskedForOrHoldsAreNear() {
        keep(item("A1"));

        assertThat(nearPerson("p-1")).as("its reporter").containsExactly("A1");
        assertThat(nearPerson("p-2")).as("who reported it too").containsExactly("A1");
        assertThat(nearPerson("p-9")).as("its handler").containsExactly("A1");
        assertThat(nearPerson("p-8")).as("whom it was brought to").isEmpty();
    }

    @Test
    default void anItemGivenBackIsNoLongerNear() {
        keep(item("A1"));
        var back = (Move.Made) ItemLife.giveBack(item("A1").written(1), new Cause("p-9", NOON, Optional.empty()));

        write(ledger -> ledger.save(back.item(), List.of(back.event())));

        assertThat(nearPerson("p-9")).isEmpty();
        assertThat(nearPerson("p-1")).containsExactly("A1");
    }

    @Test
    default void anItemNearInSeveralWaysIsGivenOnceAndTheNewestFirst() {
        keep(item("A2"), item("A3"), item("A1"));

        assertThat(near(Optional.of("g-1"), Optional.of("qh/"), "p-1")).containsExactly("A1", "A3", "A2");
        assertThat(listed(looks ->
                        looks.items().near(new Items.Vicinity(Optional.of("g-1"), Optional.of("qh/"), "p-1"), NOON, 2)))
                .extracting(Item::code)
                .containsExactly("A1", "A3");
    }

    @Test
    default void finishedItemsAreNearForAWhile() {
        keep(
                finished("A1", ItemState.RESOLVED, NOON.minusSeconds(1)),
                finished("A2", ItemState.RESOLVED, NOON),
                finished("A3", ItemState.NEEDS_REVIEW, NOON));
        var withdrawn = finished("A4", ItemState.WITHDRAWN, NOON);
        var withdrawal = ItemEvent.ticked(NOON.plusSeconds(5), ItemEvent.Type.WITHDRAWN);
        write(ledger -> ledger.save(withdrawn, List.of(withdrawal)));

        assertThat(nearPerson("p-1")).containsExactly("A4", "A3", "A2");
        assertThat(near(Optional.of("g-1"), Optional.empty(), "p-99")).containsExactly("A4", "A3", "A2");
    }

    @Test
    default void aReopenedItemIsNearAgain() {
        keep(finished("A1", ItemState.RESOLVED, NOON.minusSeconds(9)));
        assertThat(nearPerson("p-1")).isEmpty();
        var again = (Move.Made) ItemLife.reopen(
                finished("A1", ItemState.RESOLVED, NOON.minusSeconds(9)).written(1),
                new Cause("p-1", NOON, Optional.empty()));

        write(ledger -> ledger.save(again.item(), List.of(again.event())));

        assertThat(nearPerson("p-1")).containsExactly("A1");
    }
}
