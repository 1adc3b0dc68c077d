package org.huiyin.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;
import org.junit.jupiter.api.Test;

/** The life of an item against the same life drawn a second time, over many random ones, and its moments. */
class ItemLifeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final int LIVES = Boolean.getBoolean("huiyin.long") ? 200_000 : 2_000;
    private static final int MOVES = 25;
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d");

    @Test
    void everyRandomLifeGoesAsItIsDrawn() {
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            var start = random.nextInt(4) == 0 ? ItemState.NEEDS_REVIEW : ItemState.REPORTED;
            int places = 1 + random.nextInt(3);
            var drawn = new DrawnLife(start, places);
            var item = item(start, places);
            var told = new ArrayList<String>();
            for (int i = 0; i < MOVES; i++) {
                item = step(item, drawn, random, told);
            }
        }
    }

    /** One try of both; they must agree on what came of it. */
    private static Item step(Item item, DrawnLife drawn, Random random, List<String> told) {
        var what = DrawnLife.Try.values()[random.nextInt(DrawnLife.Try.values().length)];
        var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var other = PEOPLE.get(random.nextInt(PEOPLE.size()));
        told.add(what + " by " + who);
        var refused = drawn.make(what, who, other);
        var move = move(item, what, new Cause(who, NOON.plusSeconds(told.size()), Optional.empty()), other);
        assertThat(move instanceof Move.Refused r ? Optional.of(r.why()) : Optional.<Refusal>empty())
                .as("%s", told)
                .isEqualTo(refused);
        var next = move instanceof Move.Made made ? made.item() : item;
        assertThat(next.state()).as("%s", told).isEqualTo(drawn.state());
        assertThat(next.handling().holders()).as("%s", told).isEqualTo(drawn.holders());
        assertThat(next.handling().waiting()).as("%s", told).isEqualTo(drawn.waiting());
        assertThat(next.handling().openLegs().stream().map(Leg::department).toList())
                .as("%s", told)
                .containsExactlyInAnyOrderElementsOf(drawn.openLegs());
        isSound(next, told);
        return next;
    }

    /** What holds of every item at any time. */
    private static void isSound(Item item, List<String> told) {
        var handling = item.handling();
        assertThat(handling.handler())
                .as("the lead: %s", told)
                .isEqualTo(handling.holders().stream().findFirst());
        assertThat(handling.holders())
                .as("places: %s", told)
                .hasSizeLessThanOrEqualTo(
                        Math.max(handling.places(), handling.legs().size()));
        assertThat(item.clock().closed().isPresent())
                .as("closed: %s", told)
                .isEqualTo(item.state() == ItemState.CLOSED);
        assertThat(item.clock().resolved().isPresent())
                .as("resolved: %s", told)
                .isEqualTo(item.state().isDone());
        if (item.state() == ItemState.CLAIMED) {
            assertThat(handling.holders()).as("in hand: %s", told).isNotEmpty();
        }
    }

    private static Move move(Item item, DrawnLife.Try what, Cause cause, String other) {
        return switch (what) {
            case DISPATCH -> ItemLife.dispatch(item, cause);
            case ACCEPT -> ItemLife.accept(item, cause);
            case CLAIM -> ItemLife.claim(item, cause);
            case AWAIT -> new Move.Made(ItemLife.await(item, cause.by()), cause.event(ItemEvent.Type.ADDED));
            case GIVE_BACK -> ItemLife.giveBack(item, cause);
            case EXPIRE -> ItemLife.expire(item, cause);
            case TRANSFER_TO -> ItemLife.transferTo(item, other, cause);
            case REASSIGN -> ItemLife.reassign(item, other, cause);
            case WHISTLE -> ItemLife.whistle(item, called(item, other), cause);
            case END_LEG -> ItemLife.endLeg(item, other, Leg.State.DONE, cause);
            case TRANSFER -> ItemLife.transfer(item, other, cause);
            case PROGRESS -> ItemLife.progress(item, "on my way", cause);
            case EXTEND -> ItemLife.extend(item, cause.at().plusSeconds(600), cause);
            case URGE -> ItemLife.urge(item, cause);
            case RESOLVE -> ItemLife.resolve(item, cause);
            case RATE -> ItemLife.rate(item, Rating.SATISFIED, cause);
            case REOPEN -> ItemLife.reopen(item, cause);
            case CLOSE -> ItemLife.close(item, cause);
            case WITHDRAW -> ItemLife.withdraw(item, cause);
            case REJECT -> ItemLife.reject(item, cause);
        };
    }

    /** The legs it has, and one more; a leg that is over is open again. */
    private static List<Leg> called(Item item, String office) {
        var legs = new ArrayList<>(item.handling().legs());
        legs.removeIf(leg -> leg.department().equals(office));
        legs.add(new Leg(office, Leg.State.OPEN, NOON));
        return legs;
    }

    @Test
    void whatIsWithdrawnRejectedOrMergedNeverMovesAgain() {
        for (ItemState end : EnumSet.of(ItemState.WITHDRAWN, ItemState.REJECTED, ItemState.MERGED)) {
            for (DrawnLife.Try what : EnumSet.complementOf(EnumSet.of(DrawnLife.Try.AWAIT))) {
                assertThat(move(item(end, 1), what, by("a"), "b"))
                        .as("%s %s", end, what)
                        .isInstanceOf(Move.Refused.class);
            }
        }
    }

    @Test
    void everyMoveIsWrittenUnderWhoMadeItAndWhen() {
        for (DrawnLife.Try what : DrawnLife.Try.values()) {
            var state =
                    List.of(ItemState.REPORTED, ItemState.NEEDS_REVIEW, ItemState.RESOLVED, ItemState.CLAIMED).stream()
                            .filter(s -> move(ready(what, s), what, by("a"), "b") instanceof Move.Made)
                            .findFirst();

            assertThat(state).as("%s", what).isPresent();
            var made = (Move.Made) move(ready(what, state.orElseThrow()), what, by("a"), "b");
            assertThat(made.event().by()).isEqualTo("a");
            assertThat(made.event().at()).isEqualTo(NOON.plusSeconds(5));
            assertThat(made.event().type()).as("%s", what).isIn(events(what));
        }
    }

    @Test
    void moreTimeIsAskedForBeforeTheTimeIsUp() {
        var due = NOON.plusSeconds(60);
        var late = item(ItemState.DISPATCHED, 1).dueBy(due);

        assertThat(ItemLife.extend(late, NOON.plusSeconds(900), by("a"))).isInstanceOf(Move.Made.class);
        assertThat(ItemLife.extend(late, NOON.plusSeconds(900), new Cause("a", due.plusSeconds(1), Optional.empty())))
                .isEqualTo(new Move.Refused(Refusal.TOO_LATE));
    }

    @Test
    void theDueMomentOutlivesReopeningAndTheResolvedOneDoesNot() {
        var due = NOON.plusSeconds(60);
        var resolved = made(ItemLife.resolve(item(ItemState.DISPATCHED, 1).dueBy(due), by("a")));
        var reopened = made(ItemLife.reopen(resolved, by("b")));

        assertThat(resolved.isLate(NOON.plusSeconds(900))).isFalse();
        assertThat(reopened.isLate(NOON.plusSeconds(60))).isFalse();
        assertThat(reopened.isLate(NOON.plusSeconds(61))).isTrue();
    }

    private static Set<ItemEvent.Type> events(DrawnLife.Try what) {
        return switch (what) {
            case DISPATCH, ACCEPT -> Set.of(ItemEvent.Type.DISPATCHED);
            case CLAIM -> Set.of(ItemEvent.Type.PROGRESS);
            case AWAIT -> Set.of(ItemEvent.Type.ADDED);
            case GIVE_BACK, EXPIRE -> Set.of(ItemEvent.Type.GIVEN_BACK);
            case TRANSFER_TO, REASSIGN -> Set.of(ItemEvent.Type.TRANSFERRED);
            case WHISTLE -> Set.of(ItemEvent.Type.DISPATCHED);
            case END_LEG -> Set.of(ItemEvent.Type.PROGRESS);
            case TRANSFER -> Set.of(ItemEvent.Type.TRANSFERRED);
            case PROGRESS -> Set.of(ItemEvent.Type.PROGRESS);
            case EXTEND -> Set.of(ItemEvent.Type.EXTENDED);
            case URGE -> Set.of(ItemEvent.Type.URGED);
            case RESOLVE -> Set.of(ItemEvent.Type.RESOLVED);
            case RATE -> Set.of(ItemEvent.Type.RATED);
            case REOPEN -> Set.of(ItemEvent.Type.REOPENED);
            case CLOSE -> Set.of(ItemEvent.Type.CLOSED);
            case WITHDRAW -> Set.of(ItemEvent.Type.WITHDRAWN);
            case REJECT -> Set.of(ItemEvent.Type.REJECTED);
        };
    }

    private static Cause by(String who) {
        return new Cause(who, NOON.plusSeconds(5), Optional.empty());
    }

    private static Item made(Move move) {
        assertThat(move).isInstanceOf(Move.Made.class);
        return ((Move.Made) move).item();
    }

    /** An item on which the move makes sense. */
    private static Item ready(DrawnLife.Try what, ItemState state) {
        var item = holding("a", state);
        return what == DrawnLife.Try.END_LEG ? item.with(item.handling().in(List.of(leg("b"), leg("c")))) : item;
    }

    private static Item holding(String who, ItemState state) {
        var item = item(state, 1);
        return item.with(item.handling().taken(who));
    }

    private static Leg leg(String office) {
        return new Leg(office, Leg.State.OPEN, NOON);
    }

    private static Item item(ItemState state, int places) {
        return new Item(
                "A1000K",
                0,
                new Subject(
                        places > 1 ? Kind.TASK : Kind.REQUEST,
                        Optional.empty(),
                        Urgency.NORMAL,
                        "dq",
                        "qh/dq/",
                        Optional.empty(),
                        "words"),
                Asking.by("asker", Optional.empty()),
                Handling.by(Optional.empty(), Optional.empty(), places),
                Clock.start(NOON, NOON, Optional.empty()),
                Links.of(List.of(), List.of()),
                state,
                Optional.empty(),
                Optional.empty(),
                "fast");
    }
}
