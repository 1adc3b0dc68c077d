package org.huiyin.item;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The life of an item as it is drawn, told a second time without looking at how it is built: a table of what may happen
 * in which state, and who holds the item then. A move that is not in the table is none.
 */
final class DrawnLife {
    private static final Set<ItemState> OPEN = EnumSet.of(ItemState.REPORTED, ItemState.DISPATCHED, ItemState.CLAIMED);
    private static final Set<ItemState> DOUBTFUL = EnumSet.of(ItemState.NEEDS_REVIEW);
    private static final Set<ItemState> DONE = EnumSet.of(ItemState.RESOLVED, ItemState.CLOSED);

    /** What somebody may try. */
    enum Try {
        DISPATCH,
        ACCEPT,
        CLAIM,
        AWAIT,
        GIVE_BACK,
        EXPIRE,
        TRANSFER,
        TRANSFER_TO,
        REASSIGN,
        WHISTLE,
        END_LEG,
        PROGRESS,
        EXTEND,
        URGE,
        RESOLVE,
        RATE,
        REOPEN,
        CLOSE,
        WITHDRAW,
        REJECT
    }

    private static final Map<Try, Set<ItemState>> ALLOWED = Map.ofEntries(
            Map.entry(Try.DISPATCH, EnumSet.of(ItemState.REPORTED, ItemState.NEEDS_REVIEW)),
            Map.entry(Try.ACCEPT, DOUBTFUL),
            Map.entry(Try.CLAIM, OPEN),
            Map.entry(Try.GIVE_BACK, OPEN),
            Map.entry(Try.AWAIT, EnumSet.allOf(ItemState.class)),
            Map.entry(Try.EXPIRE, EnumSet.of(ItemState.CLAIMED)),
            Map.entry(Try.TRANSFER, OPEN),
            Map.entry(Try.TRANSFER_TO, OPEN),
            Map.entry(Try.REASSIGN, OPEN),
            Map.entry(Try.WHISTLE, OPEN),
            Map.entry(Try.END_LEG, OPEN),
            Map.entry(Try.PROGRESS, OPEN),
            Map.entry(Try.EXTEND, OPEN),
            Map.entry(Try.URGE, OPEN),
            Map.entry(Try.RESOLVE, OPEN),
            Map.entry(Try.RATE, DONE),
            Map.entry(Try.REOPEN, DONE),
            Map.entry(Try.CLOSE, EnumSet.of(ItemState.RESOLVED)),
            Map.entry(Try.WITHDRAW, union(OPEN, DOUBTFUL)),
            Map.entry(Try.REJECT, union(OPEN, DOUBTFUL)));

    private final int places;
    private final List<String> holders = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final Set<String> openLegs = new TreeSet<>();
    private final Set<String> legs = new TreeSet<>();
    private ItemState state;

    DrawnLife(ItemState state, int places) {
        this.state = state;
        this.places = places;
    }

    ItemState state() {
        return state;
    }

    List<String> holders() {
        return List.copyOf(holders);
    }

    List<String> waiting() {
        return List.copyOf(waiting);
    }

    Set<String> openLegs() {
        return Set.copyOf(openLegs);
    }

    /** Makes the move; why not, if it is refused. */
    Optional<Refusal> make(Try what, String who, String other) {
        if (!ALLOWED.getOrDefault(what, Set.of()).contains(state)) {
            return Optional.of(refusal(what));
        }
        switch (what) {
            case DISPATCH, ACCEPT -> state = ItemState.DISPATCHED;
            case CLAIM -> {
                return claim(who);
            }
            case GIVE_BACK -> {
                if (!holders.remove(who)) {
                    return Optional.of(Refusal.NOT_YOURS);
                }
                if (!waiting.isEmpty()) {
                    holders.add(waiting.remove(0));
                }
                state = held();
            }
            case AWAIT -> {
                if (!waiting.contains(who)) {
                    waiting.add(who);
                }
            }
            case EXPIRE, TRANSFER_TO -> {
                holders.clear();
                state = ItemState.DISPATCHED;
            }
            case REASSIGN -> {
                if (!holders.isEmpty()) {
                    holders.clear();
                    holders.add(other);
                    state = ItemState.CLAIMED;
                }
            }
            case WHISTLE -> {
                legs.add(other);
                openLegs.add(other);
                if (state == ItemState.REPORTED) {
                    state = ItemState.DISPATCHED;
                }
            }
            case END_LEG -> {
                if (!openLegs.remove(other)) {
                    return Optional.of(Refusal.NOT_YOURS);
                }
                if (openLegs.isEmpty()) {
                    finish(who);
                }
            }
            case TRANSFER -> {
                holders.clear();
                holders.add(other);
                state = ItemState.CLAIMED;
            }
            case RESOLVE -> {
                if (!openLegs.isEmpty()) {
                    return Optional.of(Refusal.PARTS_OPEN);
                }
                finish(who);
            }
            case REOPEN -> {
                openLegs.addAll(legs);
                state = held();
            }
            case CLOSE -> state = ItemState.CLOSED;
            case WITHDRAW -> state = ItemState.WITHDRAWN;
            case REJECT -> state = ItemState.REJECTED;
            case PROGRESS, EXTEND, URGE, RATE -> {}
        }
        return Optional.empty();
    }

    private void finish(String who) {
        if (holders.isEmpty()) {
            holders.add(who);
            waiting.remove(who);
        }
        state = ItemState.RESOLVED;
    }

    private Optional<Refusal> claim(String who) {
        if (holders.contains(who)) {
            return Optional.empty();
        }
        if (holders.size() >= Math.max(places, legs.size())) {
            return Optional.of(places > 1 ? Refusal.FULL : Refusal.TAKEN);
        }
        holders.add(who);
        waiting.remove(who);
        state = ItemState.CLAIMED;
        return Optional.empty();
    }

    private ItemState held() {
        return holders.isEmpty() ? ItemState.DISPATCHED : ItemState.CLAIMED;
    }

    private Refusal refusal(Try what) {
        return switch (what) {
            case RATE, REOPEN, CLOSE -> Refusal.TOO_EARLY;
            case DISPATCH -> OPEN.contains(state) ? Refusal.TAKEN : Refusal.FINISHED;
            case EXPIRE -> OPEN.contains(state) ? Refusal.TOO_EARLY : Refusal.FINISHED;
            default -> Refusal.FINISHED;
        };
    }

    private static Set<ItemState> union(Set<ItemState> one, Set<ItemState> other) {
        var both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }
}
