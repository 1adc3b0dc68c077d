package org.huiyin.item;

import java.time.Instant;
import java.util.Optional;

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
            return refused(item.handling().places() > 1 ? Refusal.FULL : Refusal.TAKEN);
        }
        var taken = item.with(item.handling().taken(cause.by())).with(ItemState.CLAIMED);
        return made(taken, cause, ItemEvent.Type.CLAIMED);
    }

    public static Move giveBack(Item item, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        if (!item.handling().isHeldBy(cause.by())) {
            return refused(Refusal.NOT_YOURS);
        }
        var left = item.with(item.handling().left(cause.by()));
        var state = left.handling().holders().isEmpty() ? ItemState.DISPATCHED : ItemState.CLAIMED;
        return made(left.with(state), cause, ItemEvent.Type.GIVEN_BACK);
    }

    /** It changes hands: the other holds it from now on, and is noted, so that the history alone tells who has it. */
    public static Move transfer(Item item, String to, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
        }
        var handed = item.with(item.handling().handedTo(to)).with(ItemState.CLAIMED);
        return new Move.Made(handed, cause.event(ItemEvent.Type.TRANSFERRED).noting(to));
    }

    /** News from whoever works on it. */
    public static Move progress(Item item, String word, Cause cause) {
        return item.isOpen() ? made(item.news(word), cause, ItemEvent.Type.PROGRESS) : refused(Refusal.FINISHED);
    }

    /** The handler says when the trouble will be over. */
    public static Item promise(Item item, Instant at) {
        return item.with(item.clock().promised(at));
    }

    /** Sets the moment it must be done by. */
    public static Item limit(Item item, Instant due) {
        return item.with(item.clock().due(due));
    }

    /** More time, asked for before the time is up; {@code until} becomes the due moment. */
    public static Move extend(Item item, Instant until, Cause cause) {
        return item.isOpen()
                ? made(item.with(item.clock().due(until)), cause, ItemEvent.Type.EXTENDED)
                : refused(Refusal.FINISHED);
    }

    public static Move urge(Item item, Cause cause) {
        return item.isOpen() ? made(item, cause, ItemEvent.Type.URGED) : refused(Refusal.FINISHED);
    }

    /** It is said to be done; who says so without having claimed it becomes its handler. */
    public static Move resolve(Item item, Cause cause) {
        if (!item.isOpen()) {
            return refused(Refusal.FINISHED);
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

    /** It was not done after all: back to those who had it, under the same number. */
    public static Move reopen(Item item, Cause cause) {
        if (!item.state().isDone()) {
            return refused(Refusal.TOO_EARLY);
        }
        var state = item.handling().holders().isEmpty() ? ItemState.DISPATCHED : ItemState.CLAIMED;
        return made(item.with(item.clock().reopened()).with(state), cause, ItemEvent.Type.REOPENED);
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
