package org.huiyin.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.housecall.HandOver;
import org.huiyin.report.Kind;

/**
 * The one state machine every item lives by.
 *
 * <pre>
 *  needs_review ──▶ reported ──▶ dispatched ──claim──▶ claimed ──done──▶ resolved ──rate / silence──▶ closed
 *       │                            ▲  │  ▲               │                 │                          │
 *       ▼                            │  │  └──give back────┘                 │ not fixed                │ not fixed
 *    rejected                        │  └──done (by whom it was brought to)─▶│                          │
 *                                    └───────────────reopen──────────────────┴──────────────────────────┘
 *  any open or doubtful state ──▶ withdrawn (by its asker) · merged (into another) · rejected (with a reason)
 *  work on offer is brought to nobody: it is claimed, or done, from reported
 *  several offices: each has a leg of its own; it is resolved with the last leg that is done
 *  a suggestion is brought to nobody either: reported ──digest──▶ closed
 *  a claim nobody hears of any more expires: claimed ──▶ dispatched
 * </pre>
 *
 * Who may try a move is the desk's to know; whether the move fits the state is known here.
 */
public final class ItemLife {
    private ItemLife() {}

    public static Move dispatch(Item item, Cause cause) {
        return item.state() == ItemState.REPORTED || item.state() == ItemState.NEEDS_REVIEW
                ? made(item.with(ItemState.DISPATCHED), cause, ItemEvent.Type.DISPATCHED)
                : finishedOr(item, Refusal.TAKEN);
    }

    /** It is brought to others, unless somebody has it in hand already. */
    public static Item reroute(Item item, Optional<String> owner, Optional<String> department) {
        return item.handling().holders().isEmpty()
                ? item.with(Handling.by(owner, department, item.handling().places()))
                : item;
    }

    /** Somebody takes it on, or takes one of a task's places. */
    public static Move claim(Item item, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        if (item.handling().isHeldBy(cause.by())) {
            return made(item, cause, ItemEvent.Type.PROGRESS);
        }
        if (item.handling().isFull()) {
            return refused(item.subject().kind() == Kind.TASK ? Refusal.FULL : Refusal.TAKEN);
        }
        var taken = item.with(item.handling().taken(cause.by())).with(ItemState.CLAIMED);
        return made(taken, cause, ItemEvent.Type.CLAIMED);
    }

    /** All places of a task are given: whoever comes now gets the next one that is given back. */
    public static Item await(Item item, String person) {
        return item.with(item.handling().awaitedBy(person));
    }

    /** Whoever waits for a place waits no more. */
    public static Item awaitNoMore(Item item, String person) {
        return item.with(item.handling().notAwaitedBy(person));
    }

    /** The place of a task goes to whoever waited longest for one. */
    public static Move giveBack(Item item, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        if (!item.handling().isHeldBy(cause.by())) {
            return refused(Refusal.NOT_YOURS);
        }
        var left = item.with(item.handling().left(cause.by()));
        if (left.handling().holders().isEmpty()) {
            return made(notAppointed(left).with(ItemState.DISPATCHED), cause, ItemEvent.Type.GIVEN_BACK);
        }
        return made(left.with(ItemState.CLAIMED), cause, ItemEvent.Type.GIVEN_BACK);
    }

    /** Those who took it on are heard of no more: anybody may take it on again. */
    public static Move expire(Item item, Cause cause) {
        if (item.state() != ItemState.CLAIMED) {
            return finishedOr(item, Refusal.TOO_EARLY);
        }
        var free = notAppointed(item.with(item.handling().free()));
        return made(free.with(ItemState.DISPATCHED), cause, ItemEvent.Type.GIVEN_BACK);
    }

    /** It changes hands: the other holds it from now on, and is noted, so that the history alone tells who has it. */
    public static Move transfer(Item item, String to, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        var handed = item.with(item.handling().handedTo(to)).with(ItemState.CLAIMED);
        return new Move.Made(handed, cause.event(ItemEvent.Type.TRANSFERRED).noting(to));
    }

    /** It changes offices: another one answers for it, and nobody has it in hand yet. */
    public static Move transferTo(Item item, String department, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        var brought = item.with(item.handling().broughtTo(department)).with(ItemState.DISPATCHED);
        return new Move.Made(brought, cause.event(ItemEvent.Type.TRANSFERRED).noting(ItemEvent.TO_OFFICE + department));
    }

    /** Another person answers for it, because the one before is away. */
    public static Move reassign(Item item, String to, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        return item.handling().holders().isEmpty()
                ? made(item.with(item.handling().ownedBy(to)), cause, ItemEvent.Type.DISPATCHED)
                : transfer(item, to, cause);
    }

    /** Several offices are called to it, the leading one's leg first. */
    public static Move whistle(Item item, List<Leg> legs, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        var called = item.with(item.handling().in(legs));
        return made(
                item.state() == ItemState.REPORTED ? called.with(ItemState.DISPATCHED) : called,
                cause,
                ItemEvent.Type.DISPATCHED);
    }

    /** An office's part is done or not needed; with the last one the whole is done. */
    public static Move endLeg(Item item, String department, Leg.State how, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        if (item.handling().leg(department).filter(Leg::isOpen).isEmpty()) {
            return refused(Refusal.NOT_YOURS);
        }
        var legs = item.handling().legs().stream()
                .map(leg -> leg.department().equals(department) ? leg.now(how) : leg)
                .toList();
        var ended = item.with(item.handling().in(legs));
        boolean whole =
                ended.handling().openLegs().isEmpty() && legs.stream().anyMatch(leg -> leg.state() == Leg.State.DONE);
        return whole ? resolve(ended, cause) : made(ended, cause, ItemEvent.Type.PROGRESS);
    }

    /** News from whoever works on it. */
    public static Move progress(Item item, String word, Cause cause) {
        return item.isOpen() ? made(item.news(word), cause, ItemEvent.Type.PROGRESS) : refused(Refusal.FINISHED);
    }

    /** Somebody comes to the door at a moment; whoever asks when is answered with it. */
    public static Move appoint(Item item, Instant at, Cause cause) {
        if (!item.isOpen() || item.call().isEmpty()) {
            return refused(Refusal.FINISHED);
        }
        var appointed = item.with(item.call().get().at(at)).with(item.clock().promised(at));
        return new Move.Made(appointed, cause.event(ItemEvent.Type.APPOINTED).noting(at.toString()));
    }

    /** Nobody comes at the moment that was said. */
    public static Move callOff(Item item, Cause cause) {
        return item.isOpen() && item.appointment().isPresent()
                ? made(notAppointed(item), cause, ItemEvent.Type.CALLED_OFF)
                : refused(Refusal.TOO_EARLY);
    }

    private static Item notAppointed(Item item) {
        return item.appointment().isEmpty()
                ? item
                : item.with(item.call().orElseThrow().withoutAppointment())
                        .with(item.clock().notPromised());
    }

    /** Papers change hands; also afterwards, when what is done is brought back. */
    public static Move handOver(Item item, HandOver handOver, Cause cause) {
        if (item.call().isEmpty() || !(item.isOpen() || item.state().isDone())) {
            return refused(Refusal.FINISHED);
        }
        var call = item.call().get().after(handOver);
        var number = Integer.toString(call.handOvers().size());
        return new Move.Made(
                item.with(call), cause.event(ItemEvent.Type.HANDED_OVER).noting(number));
    }

    /** More time, asked for before the time is up; {@code until} becomes the due moment. */
    public static Move extend(Item item, Instant until, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        return item.isLate(cause.at())
                ? refused(Refusal.TOO_LATE)
                : made(item.with(item.clock().due(until)), cause, ItemEvent.Type.EXTENDED);
    }

    public static Move urge(Item item, Cause cause) {
        return item.isOpen() ? made(item, cause, ItemEvent.Type.URGED) : refused(Refusal.FINISHED);
    }

    /** It is said to be done; who says so without having claimed it becomes its handler. */
    public static Move resolve(Item item, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        if (!item.handling().openLegs().isEmpty()) {
            return refused(Refusal.PARTS_OPEN);
        }
        var handled = item.handling().handler().isPresent()
                ? item
                : item.with(item.handling().taken(cause.by()));
        var resolved = handled.with(item.clock().resolved(cause.at())).with(ItemState.RESOLVED);
        return made(resolved, cause, ItemEvent.Type.RESOLVED);
    }

    /** The asker's judgement; a good one closes the item, a bad one is followed by {@link #reopen}. */
    public static Move rate(Item item, Rating rating, Cause cause) {
        return item.state().isDone()
                ? made(item.rated(rating), cause, ItemEvent.Type.RATED)
                : refused(Refusal.TOO_EARLY);
    }

    /** It was not done after all: back to those who had it, every office that did its part too, under the same number. */
    public static Move reopen(Item item, Cause cause) {
        if (!item.state().isDone()) {
            return refused(Refusal.TOO_EARLY);
        }
        var state = item.handling().holders().isEmpty() ? ItemState.DISPATCHED : ItemState.CLAIMED;
        var again = notAppointed(item)
                .with(item.clock().reopened())
                .with(item.handling().reopened());
        return made(again.with(state), cause, ItemEvent.Type.REOPENED);
    }

    /** A suggestion is used in what people suggested in a week, which is all it asks for. */
    public static Move digest(Item item, String week, Cause cause) {
        return item.isOpen()
                ? new Move.Made(
                        item.with(item.clock().closed(cause.at())).with(ItemState.CLOSED),
                        cause.event(ItemEvent.Type.DIGESTED).noting(week))
                : refused(Refusal.FINISHED);
    }

    public static Move close(Item item, Cause cause) {
        return item.state() == ItemState.RESOLVED
                ? made(item.with(item.clock().closed(cause.at())).with(ItemState.CLOSED), cause, ItemEvent.Type.CLOSED)
                : refused(Refusal.TOO_EARLY);
    }

    public static Move withdraw(Item item, Cause cause) {
        return item.isOpen() || item.state() == ItemState.NEEDS_REVIEW
                ? made(item.with(ItemState.WITHDRAWN), cause, ItemEvent.Type.WITHDRAWN)
                : refused(Refusal.FINISHED);
    }

    public static Move reject(Item item, Cause cause) {
        return item.isOpen() || item.state() == ItemState.NEEDS_REVIEW
                ? made(item.with(ItemState.REJECTED), cause, ItemEvent.Type.REJECTED)
                : refused(Refusal.FINISHED);
    }

    /** It becomes part of another. */
    public static Move merge(Item item, String into, Cause cause) {
        return item.isOpen() || item.state() == ItemState.NEEDS_REVIEW
                ? made(item.with(item.links().partOf(into)).with(ItemState.MERGED), cause, ItemEvent.Type.MERGED)
                : refused(Refusal.FINISHED);
    }

    /** A person decides that a doubtful one is real. */
    public static Move accept(Item item, Cause cause) {
        return item.state() == ItemState.NEEDS_REVIEW
                ? made(item.with(ItemState.DISPATCHED), cause, ItemEvent.Type.DISPATCHED)
                : refused(Refusal.FINISHED);
    }

    private static Move finishedOr(Item item, Refusal otherwise) {
        return refused(item.isOpen() ? otherwise : Refusal.FINISHED);
    }

    private static Move made(Item item, Cause cause, ItemEvent.Type type) {
        return new Move.Made(item, cause.event(type));
    }

    private static Move refused(Refusal why) {
        return new Move.Refused(why);
    }
}
