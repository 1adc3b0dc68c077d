package org.huiyin.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.OutgoingQueue;
import org.huiyin.delivery.Saying;

/** One look at what waits, in one transaction: what may go now goes, the rest waits at its door. */
final class Draw {
    private static final int AT_ONCE = 250;

    private final OutgoingQueue queue;
    private final Turnstiles turnstiles;
    private final Function<Outgoing, String> words;
    private final Instant now;

    Draw(OutgoingQueue queue, Turnstiles turnstiles, Function<Outgoing, String> words, Instant now) {
        this.queue = queue;
        this.turnstiles = turnstiles;
        this.words = words;
        this.now = now;
    }

    /** What goes, by door, in the order it is to be said. */
    Map<String, List<Saying>> all() {
        var arrived = byDoor(queue.arrived(now, AT_ONCE));
        var through = new LinkedHashMap<String, List<Saying>>();
        for (String door : turnstiles.newlyDeserted()) {
            queue.leave(door);
            turnstiles.at(door).crowded(false);
        }
        for (String door : turnstiles.names()) {
            var here = arrived.getOrDefault(door, Map.of());
            var sayings = turnstiles.at(door).isCrowded() ? fromTheCrowd(door, here) : fromTheStreet(door, here);
            if (!sayings.isEmpty()) {
                through.put(door, sayings);
            }
        }
        return through;
    }

    private Map<String, Map<Outgoing.Lane, List<Outgoing>>> byDoor(Map<Outgoing.Lane, List<Outgoing>> lanes) {
        var sorted = new LinkedHashMap<String, Map<Outgoing.Lane, List<Outgoing>>>();
        lanes.forEach((lane, rows) -> rows.forEach(
                row -> sorted.computeIfAbsent(turnstiles.door(row), door -> new EnumMap<>(Outgoing.Lane.class))
                        .computeIfAbsent(lane, each -> new ArrayList<>())
                        .add(row)));
        return sorted;
    }

    /** Nobody waits here: who arrives goes right through, as far as there is room. */
    private List<Saying> fromTheStreet(String door, Map<Outgoing.Lane, List<Outgoing>> arrived) {
        if (arrived.isEmpty()) {
            return List.of();
        }
        var rows = turnstiles.at(door).fair().order(arrived);
        int free = turnstiles.free(door, now, rows.size());
        rows.subList(free, rows.size()).forEach(row -> queue.wait(row, door));
        turnstiles.at(door).crowded(free < rows.size());
        return through(door, rows.subList(0, free));
    }

    /** Who arrives where others wait waits with them; then those go whose turn it is. */
    private List<Saying> fromTheCrowd(String door, Map<Outgoing.Lane, List<Outgoing>> arrived) {
        arrived.values().forEach(rows -> rows.forEach(row -> queue.wait(row, door)));
        int free = turnstiles.free(door, now, AT_ONCE);
        if (free == 0) {
            return List.of();
        }
        var lanes = queue.waiting(door, now, free);
        var rows = turnstiles.at(door).fair().order(lanes);
        turnstiles.at(door).crowded(rows.size() >= free);
        return through(door, rows.subList(0, Math.min(free, rows.size())));
    }

    private List<Saying> through(String door, List<Outgoing> rows) {
        var sayings = new ArrayList<Saying>();
        for (Outgoing row : rows) {
            var opens = turnstiles.at(door).opens(row.to().id(), now);
            if (!turnstiles.door(row).equals(door)) {
                queue.later(row, now);
            } else if (opens.isPresent()) {
                queue.later(row, opens.get());
            } else {
                rendered(row, door).ifPresent(saying -> {
                    turnstiles.at(door).pass(row.to().id(), now);
                    sayings.add(saying);
                });
            }
        }
        turnstiles.at(door).fair().went(sayings.size());
        return sayings;
    }

    private Optional<Saying> rendered(Outgoing row, String name) {
        try {
            var text = words.apply(row);
            var door = Turnstiles.known(name);
            queue.saying(row, text, door, now);
            return Optional.of(new Saying(row, DeliveryState.SENDING, Optional.of(text), now, Optional.empty(), door));
        } catch (RuntimeException e) {
            // Its message may hold people's words; what it is called says enough to find it.
            queue.refuse(row, "render: " + e.getClass().getSimpleName(), now);
            return Optional.empty();
        }
    }
}
