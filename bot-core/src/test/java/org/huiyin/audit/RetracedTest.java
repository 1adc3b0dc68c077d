package org.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.huiyin.item.Cause;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Move;
import org.huiyin.item.Rating;
import org.huiyin.report.Kind;
import org.junit.jupiter.api.Test;

/** Steps retraced against the lives that took them. */
class RetracedTest {
    private static final int LIVES = Boolean.getBoolean("huiyin.long") ? 100_000 : 1_000;
    private static final int MOVES = 20;
    private static final List<String> PEOPLE = List.of("a", "b", "c");
    private static final List<BiFunction<Item, Cause, Move>> WAYS = List.of(
            ItemLife::dispatch,
            ItemLife::accept,
            ItemLife::claim,
            ItemLife::claim,
            ItemLife::giveBack,
            (item, cause) -> ItemLife.transfer(item, cause.by().equals("a") ? "b" : "a", cause),
            (item, cause) -> ItemLife.progress(item, "on my way", cause),
            (item, cause) -> ItemLife.rate(item, Rating.SATISFIED, cause),
            ItemLife::urge,
            ItemLife::resolve,
            ItemLife::resolve,
            ItemLife::reopen,
            ItemLife::close);

    @Test
    void everyLifeIsWhereItsStepsLead() {
        for (int seed = 0; seed < LIVES; seed++) {
            var life = drawn(new Random(seed));
            var retraced = Retraced.of(life.events());

            assertThat(retraced.isPossible()).as("%s", life.events()).isTrue();
            assertThat(retraced.leadsToStateOf(life.item()))
                    .as("%s", life.events())
                    .isTrue();
            assertThat(retraced.leadsToHandlersOf(life.item()))
                    .as("%s", life.events())
                    .isTrue();
        }
    }

    @Test
    void everyLifeIsStillWhereItsStepsLeadOnceSomebodyIsErased() {
        for (int seed = 0; seed < LIVES; seed++) {
            var life = drawn(new Random(seed));
            var retraced =
                    Retraced.of(life.events().stream().map(RetracedTest::erased).toList());

            assertThat(retraced.leadsToStateOf(life.item()))
                    .as("%s", life.events())
                    .isTrue();
            assertThat(retraced.leadsToHandlersOf(life.item()))
                    .as("%s", life.events())
                    .isTrue();
        }
    }

    @Test
    void anotherHandlerOrAnotherStateShows() {
        var life = Life.of("A1000K", Kind.REQUEST, Optional.of("a"))
                .then("bot", ItemLife::dispatch)
                .then("a", ItemLife::claim);
        var other = Life.of("A1000K", Kind.REQUEST, Optional.of("a"))
                .then("bot", ItemLife::dispatch)
                .then("b", ItemLife::claim)
                .then("b", ItemLife::resolve);

        assertThat(Retraced.of(life.events()).leadsToHandlersOf(other.item())).isFalse();
        assertThat(Retraced.of(life.events()).leadsToStateOf(other.item())).isFalse();
    }

    @Test
    void aStepThatCannotBeIsNone() {
        var opened = Life.of("A1000K", Kind.REQUEST, Optional.of("a")).events().get(0);

        assertThat(Retraced.of(List.of(opened, ItemEvent.ticked(Life.NOON, ItemEvent.Type.CLOSED)))
                        .isPossible())
                .isFalse();
        assertThat(Retraced.of(List.of(opened, opened)).isPossible()).isFalse();
        assertThat(Retraced.of(List.of()).isPossible()).isFalse();
    }

    private static Life drawn(Random random) {
        var start = random.nextInt(4) == 0 ? ItemState.NEEDS_REVIEW : ItemState.REPORTED;
        var life = Life.of("A1000K", Kind.REQUEST, Optional.of("a"), start, 1 + random.nextInt(3));
        for (int i = 0; i < MOVES; i++) {
            life.then(PEOPLE.get(random.nextInt(PEOPLE.size())), WAYS.get(random.nextInt(WAYS.size())));
        }
        return random.nextInt(8) == 0 ? life.then("a", (item, cause) -> ItemLife.merge(item, "B1000K", cause)) : life;
    }

    /** As if "a" had asked to be erased. */
    private static ItemEvent erased(ItemEvent event) {
        boolean handed = event.type() == ItemEvent.Type.TRANSFERRED
                && event.note().filter("a"::equals).isPresent();
        return event.by().equals("a") || handed
                ? new ItemEvent(event.at(), event.type(), ItemEvent.ERASED, Optional.empty(), Optional.empty())
                : event;
    }
}
