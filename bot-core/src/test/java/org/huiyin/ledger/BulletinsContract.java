package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;
import org.huiyin.news.Bulletin;
import org.huiyin.news.Subscriber;
import org.junit.jupiter.api.Test;

/** What other systems are still to be told. */
interface BulletinsContract extends Opened {

    private void happened(String code, ItemEvent.Type... what) {
        store().inTransaction(ledger -> {
            ledger.save(
                    Samples.finished(code, ItemState.CLAIMED, Samples.NOON),
                    List.of(what).stream()
                            .map(type -> ItemEvent.ticked(Samples.NOON, type))
                            .toList());
            return true;
        });
    }

    private List<Bulletin> due() {
        return store().bulletins().due(Samples.NOON, 100);
    }

    @Test
    default void nothingIsWrittenForNobody() {
        happened("A1024K", ItemEvent.Type.OPENED);
        store().bulletins().subscribe(Set.of("board"));

        assertThat(due()).isEmpty();
    }

    @Test
    default void eachSubscriptionIsToldEachStepInOrder() {
        store().bulletins().subscribe(Set.of("board", "desk"));
        happened("A1024K", ItemEvent.Type.OPENED, ItemEvent.Type.CLAIMED);

        assertThat(due())
                .extracting(b -> b.subscription() + " " + b.subject() + " " + b.step() + " " + b.kind())
                .containsExactly(
                        "board A1024K 1 item.opened",
                        "board A1024K 2 item.claimed",
                        "desk A1024K 1 item.opened",
                        "desk A1024K 2 item.claimed");
    }

    @Test
    default void whatDidNotHappenIsNotTold() {
        store().bulletins().subscribe(Set.of("board"));
        try {
            store().inTransaction(ledger -> {
                ledger.save(
                        Samples.finished("A1024K", ItemState.CLAIMED, Samples.NOON),
                        List.of(ItemEvent.ticked(Samples.NOON, ItemEvent.Type.OPENED)));
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("on purpose");
        }

        assertThat(due()).isEmpty();
    }

    @Test
    default void whoCannotBeToldIsLeftAloneForATimeAndLosesNothing() {
        store().bulletins().subscribe(Set.of("board"));
        happened("A1024K", ItemEvent.Type.OPENED, ItemEvent.Type.CLAIMED);
        store().bulletins().postpone(due().get(0), Samples.NOON, Samples.NOON.plusSeconds(60));

        assertThat(due()).isEmpty();
        var later = store().bulletins().due(Samples.NOON.plusSeconds(60), 100);
        assertThat(later).hasSize(2).allMatch(b -> b.failures() == 1);
        store().bulletins().told(later.get(0), Samples.NOON);
        assertThat(due()).singleElement().satisfies(b -> {
            assertThat(b.step()).isEqualTo(2);
            assertThat(b.failures()).isZero();
        });
    }

    @Test
    default void whatWasGivenUpIsKeptAndMayBeSentAgain() {
        var later = Samples.NOON.plusSeconds(900);
        store().bulletins().subscribe(Set.of("board"));
        happened("A1024K", ItemEvent.Type.OPENED, ItemEvent.Type.CLAIMED);
        store().bulletins().giveUp(due().get(0), Samples.NOON);
        store().bulletins().told(due().get(0), later);

        assertThat(due()).isEmpty();
        assertThat(store().bulletins().subscribers())
                .containsExactly(new Subscriber(
                        "board", false, 0, Optional.of(later), Optional.of(Samples.NOON), Optional.empty(), 0, 1));
        assertThat(store().bulletins().again("board", later)).isEqualTo(1);
        assertThat(due()).singleElement().satisfies(b -> {
            assertThat(b.step()).isEqualTo(1);
            assertThat(b.offered()).isEqualTo(later);
            assertThat(b.at()).isBefore(later);
        });
    }

    @Test
    default void whatWasGivenUpLongAgoIsForgotten() {
        store().bulletins().subscribe(Set.of("board"));
        happened("A1024K", ItemEvent.Type.OPENED);
        store().bulletins().giveUp(due().get(0), Samples.NOON);
        store().bulletins().forget(Samples.NOON.plusSeconds(1));

        assertThat(store().bulletins().again("board", Samples.NOON)).isZero();
    }

    @Test
    default void whoWantsNoMoreIsToldNoMoreUntilTheySubscribeAnew() {
        store().bulletins().subscribe(Set.of("board"));
        happened("A1024K", ItemEvent.Type.OPENED);
        store().bulletins().stop("board");
        happened("A1025K", ItemEvent.Type.OPENED);
        assertThat(due()).isEmpty();

        store().bulletins().subscribe(Set.of("board"));
        happened("A1026K", ItemEvent.Type.OPENED);
        assertThat(due()).extracting(Bulletin::subject).containsExactly("A1026K");
    }
}
