package org.huiyin.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.huiyin.delivery.Outgoing;
import org.huiyin.message.Chat;

/** The turnstiles at all doors that were ever used. */
final class Turnstiles {
    /** Where rows go that no door leads to: whoever says them finds out. */
    private static final String NOWHERE = "-";

    private final Doors doors;
    private final Map<String, Turnstile> turnstiles = new ConcurrentSkipListMap<>();
    private final Map<String, Chat> chats = new ConcurrentHashMap<>();
    private Set<String> deserted = Set.of();

    Turnstiles(Doors doors) {
        this.doors = doors;
    }

    /** The door a row goes out by. */
    String door(Outgoing row) {
        var chat = doors.chat(row.to());
        chat.ifPresent(c -> chats.putIfAbsent(Doors.name(c), c));
        var door = chat.map(Doors::name).orElse(NOWHERE);
        turnstiles.computeIfAbsent(
                door, name -> new Turnstile(chat.map(doors::paces).orElse(List.of()), doors.breaker()));
        return door;
    }

    Collection<String> names() {
        return List.copyOf(turnstiles.keySet());
    }

    Turnstile at(String door) {
        return turnstiles.computeIfAbsent(door, name -> new Turnstile(List.of(), doors.breaker()));
    }

    /** A door by which something can go out. */
    static Optional<String> known(String door) {
        return Optional.of(door).filter(name -> !name.equals(NOWHERE));
    }

    /**
     * The doors whose account has been gone for so long that what waits there looks for another; told again when they are
     * others than before, for then there may be another way.
     */
    Set<String> newlyDeserted() {
        var gone = chats.entrySet().stream()
                .filter(door -> doors.isGone(door.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        boolean same = gone.equals(deserted);
        deserted = gone;
        return same ? Set.of() : gone;
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
