package org.huiyin.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who an item was brought to and who has it in hand.
 *
 * @param owner the person it was brought to
 * @param department the office it was brought to
 * @param handler who leads; empty until somebody takes it on
 * @param holders all who hold it, the lead first; for a task all who hold a place
 * @param places how many may hold it
 */
public record Handling(
        Optional<String> owner,
        Optional<String> department,
        Optional<String> handler,
        List<String> holders,
        int places) {
    public Handling {
        holders = List.copyOf(holders);
    }

    public static Handling by(Optional<String> owner, Optional<String> department, int places) {
        return new Handling(owner, department, Optional.empty(), List.of(), places);
    }

    public boolean isHeldBy(String person) {
        return holders.contains(person);
    }

    public boolean isFull() {
        return holders.size() >= places;
    }

    Handling taken(String person) {
        var more = new ArrayList<>(holders);
        if (!more.contains(person)) {
            more.add(person);
        }
        return new Handling(owner, department, Optional.of(handler.orElse(person)), more, places);
    }

    Handling left(String person) {
        var rest = holders.stream().filter(h -> !h.equals(person)).toList();
        return new Handling(owner, department, rest.stream().findFirst(), rest, places);
    }

    Handling free() {
        return new Handling(owner, department, Optional.empty(), List.of(), places);
    }

    Handling handedTo(String person) {
        return new Handling(Optional.of(person), department, Optional.of(person), List.of(person), places);
    }

    Handling offeredTo(String person) {
        return new Handling(Optional.of(person), department, Optional.empty(), List.of(), places);
    }
}
