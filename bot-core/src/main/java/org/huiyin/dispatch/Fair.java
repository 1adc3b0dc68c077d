package org.huiyin.dispatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.huiyin.delivery.Outgoing;

/**
 * The order in which rows of different urgency go through one door: the more urgent lane first, but every tenth turn
 * belongs to the least urgent, so that routine is slow where there is much and never stands still.
 */
final class Fair {
    private static final int EVERY = 10;

    private long turn;

    /** The rows of all lanes in the order they are to go. */
    List<Outgoing> order(Map<Outgoing.Lane, List<Outgoing>> lanes) {
        var left = new EnumMap<Outgoing.Lane, Iterator<Outgoing>>(Outgoing.Lane.class);
        lanes.forEach((lane, rows) -> left.put(lane, rows.iterator()));
        var ordered = new ArrayList<Outgoing>();
        while (true) {
            left.values().removeIf(rows -> !rows.hasNext());
            if (left.isEmpty()) {
                return ordered;
            }
            var rows = List.copyOf(left.values());
            boolean least = (turn + ordered.size()) % EVERY == EVERY - 1;
            ordered.add(rows.get(least ? rows.size() - 1 : 0).next());
        }
    }

    /** So many of what was ordered really went. */
    void went(int rows) {
        turn += rows;
    }
}
