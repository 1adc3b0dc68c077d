package org.huiyin.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.huiyin.delivery.Outgoing;
import org.huiyin.message.Chat;

/** The turnstiles at all doors that were ever used. */
final class Turnstiles {
    /** Where rows go that no door leads to: whoever says them finds out. */
    private static final String NOWHERE = "-";

    private final Doors doors;
    private final Map<String, Turnstile> turnstiles = new ConcurrentSkipListMap<>();
    private final Map<String, Chat> chats = new ConcurrentHashMap<>();

    Turnstiles(Doors doors) {
        this.doors = doors;
    }

    /** The door a row goes out by. */
    String door(Outgoing row) {
        var chat = doors.chat(row.to());
        chat.ifPresent(c -> chats.putIfAbsent(Doors.name(c), c));
        var door = chat.map(Doors::name).orElse(NOWHERE);
        turnstiles.computeIfAbsent(
                door, name -> new Turnstile(chat.map(doors::paces).orElse(List.of())));
        return door;
    }

    Collection<String> names() {
        return List.copyOf(turnstiles.keySet());
    }

    Turnstile at(String door) {
        return turnstiles.computeIfAbsent(door, name -> new Turnstile(List.of()));
    }

    /** How many may go through a door now, at most so many; none while the platform takes nothing. */
    int free(String door, Instant now, int most) {
        boolean open = Optional.ofNullable(chats.get(door)).map(doors::isOpen).orElse(true);
        return open ? at(door).free(now, most) : 0;
    }

    /** When what waits anywhere may go on; empty when nothing waits. */
    Optional<Instant> opens(Instant now) {
        return turnstiles.values().stream()
                .flatMap(turnstile -> turnstile.opens(now).stream())
                .min(Comparator.naturalOrder());
    }
}
