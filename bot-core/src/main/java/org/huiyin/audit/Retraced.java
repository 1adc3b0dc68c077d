package org.huiyin.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemState;

/**
 * Where the steps of an item's history lead, by the rules of {@link org.huiyin.item.ItemLife}.
 *
 * <p>A history does not always tell everything: an item is opened into its life or into the tray by the same step, and
 * of an erased step nobody knows whose it was. So it leads to a set of states, and, once a handler's step was erased, to
 * a number of handlers instead of their names.
 */
final class Retraced {
    private static final Set<ItemState> FRESH = EnumSet.of(ItemState.REPORTED, ItemState.NEEDS_REVIEW);

    private final List<String> holders = new ArrayList<>();
    private Set<ItemState> states = EnumSet.noneOf(ItemState.class);
    private Instant since = Instant.MIN;
    private Past before = new Past(List.of(), EnumSet.noneOf(ItemState.class), false);
    private Past undoable = before;
    private boolean isBegun;
    private boolean isBlurred;

    private Retraced() {}

    static Retraced of(List<ItemEvent> events) {
        var retraced = new Retraced();
        events.forEach(retraced::take);
        return retraced;
    }

    /** Whether every step was possible where it was taken. */
    boolean isPossible() {
        return !states.isEmpty();
    }

    boolean leadsToStateOf(Item item) {
        return states.contains(item.state());
    }

    boolean leadsToHandlersOf(Item item) {
        var held = item.handling().holders();
        var lead = held.stream().findFirst();
        return lead.equals(item.handling().handler())
                && (isBlurred ? held.size() == holders.size() : held.equals(holders));
    }

    private void take(ItemEvent event) {
        if (!event.at().equals(since)) {
            since = event.at();
            before = new Past(List.copyOf(holders), EnumSet.copyOf(withNone(states)), isBlurred);
        }
        if (event.type().isMove()) {
            undoable = before;
        }
        switch (event.type()) {
            case OPENED -> open();
            case DISPATCHED -> dispatch();
            case CLAIMED -> claim(event.by());
            case GIVEN_BACK -> giveBack(event);
            case TRANSFERRED -> transfer(event);
            case RESOLVED -> resolve(event.by());
            case REOPENED -> move(ItemState::isDone, holders.isEmpty() ? ItemState.DISPATCHED : ItemState.CLAIMED);
            case CLOSED -> move(ItemState.RESOLVED::equals, ItemState.CLOSED);
            case DIGESTED -> move(ItemState::isOpen, ItemState.CLOSED);
            case WITHDRAWN -> move(Retraced::isAlive, ItemState.WITHDRAWN);
            case REJECTED -> move(Retraced::isAlive, ItemState.REJECTED);
            case MERGED -> merge(event);
            case UNDONE -> undo();
            case RATED -> stay(ItemState::isDone);
            case ADDED,
                    SPLIT,
                    PROGRESS,
                    EXTENDED,
                    APPOINTED,
                    CALLED_OFF,
                    HANDED_OVER,
                    URGED,
                    ESCALATED,
                    CORRECTED,
                    NOTED,
                    ANSWERED -> stay(state -> true);
        }
    }

    private void claim(String person) {
        hold(person);
        move(ItemState::isOpen, ItemState.CLAIMED);
    }

    private void giveBack(ItemEvent event) {
        leave(event);
        move(ItemState::isOpen, holders.isEmpty() ? ItemState.DISPATCHED : ItemState.CLAIMED);
    }

    /** Who says that it is done without having taken it on holds it then. */
    private void resolve(String person) {
        if (holders.isEmpty()) {
            hold(person);
        }
        move(ItemState::isOpen, ItemState.RESOLVED);
    }

    /** Where it stood at a moment. */
    private record Past(List<String> holders, Set<ItemState> states, boolean isBlurred) {}

    private static Set<ItemState> withNone(Set<ItemState> some) {
        return some.isEmpty() ? EnumSet.noneOf(ItemState.class) : some;
    }

    /** The last move of a person does not count: it stands as before all that came with it. */
    private void undo() {
        holders.clear();
        holders.addAll(undoable.holders());
        states = undoable.states().isEmpty() ? EnumSet.noneOf(ItemState.class) : EnumSet.copyOf(undoable.states());
        isBlurred |= undoable.isBlurred();
    }

    /** It is brought to somebody for the first time, or to more or to others while it is open. */
    private void dispatch() {
        var next = EnumSet.noneOf(ItemState.class);
        for (ItemState state : states) {
            if (FRESH.contains(state)) {
                next.add(ItemState.DISPATCHED);
            } else if (state.isOpen()) {
                next.add(state);
            }
        }
        states = next;
    }

    /** To a person, who holds it then; to an office, where nobody does yet. Of an erased step either may be true. */
    private void transfer(ItemEvent event) {
        boolean toOffice =
                event.note().filter(n -> n.startsWith(ItemEvent.TO_OFFICE)).isPresent();
        holders.clear();
        if (!toOffice) {
            hold(event.note().orElse(ItemEvent.ERASED));
        }
        move(ItemState::isOpen, toOffice ? ItemState.DISPATCHED : ItemState.CLAIMED);
        if (event.note().isEmpty() && !states.isEmpty()) {
            states.add(ItemState.DISPATCHED);
        }
    }

    private void open() {
        states = isBegun ? EnumSet.noneOf(ItemState.class) : EnumSet.copyOf(FRESH);
        isBegun = true;
    }

    private void move(Predicate<ItemState> from, ItemState to) {
        states = states.stream().anyMatch(from) ? EnumSet.of(to) : EnumSet.noneOf(ItemState.class);
    }

    private void stay(Predicate<ItemState> where) {
        states.removeIf(where.negate());
    }

    /** A message that was put into this item names itself; this item being put into another comes without one. */
    private void merge(ItemEvent event) {
        if (event.message().isPresent()) {
            return;
        }
        boolean erased = event.by().equals(ItemEvent.ERASED);
        var before = EnumSet.noneOf(ItemState.class);
        before.addAll(states);
        move(Retraced::isAlive, ItemState.MERGED);
        if (erased) {
            states.addAll(before);
        }
    }

    private void hold(String person) {
        isBlurred |= person.equals(ItemEvent.ERASED);
        if (!holders.contains(person) || person.equals(ItemEvent.ERASED)) {
            holders.add(person);
        }
    }

    /** Who left held it, even where it is not known any more under which name, or that it was them. */
    private void leave(ItemEvent event) {
        var person = event.by();
        if (person.equals(ItemEvent.BOT)) {
            // A claim nobody hears of any more is given up for all who hold it.
            holders.clear();
            return;
        }
        if (holders.remove(person) || holders.isEmpty()) {
            return;
        }
        boolean wasErased = holders.remove(ItemEvent.ERASED);
        if (!wasErased && person.equals(ItemEvent.ERASED)) {
            isBlurred = true;
            holders.remove(holders.size() - 1);
        }
    }

    private static boolean isAlive(ItemState state) {
        return state.isOpen() || state == ItemState.NEEDS_REVIEW;
    }
}
