package org.huiyin.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who an item was brought to and who has it in hand.
 *
 * @param owner the person it was brought to
 * @param department the office it was brought to; the one that answers for the whole where there are legs
 * @param handler who leads; empty until somebody takes it on
 * @param holders all who hold it, the lead first; for a task all who hold a place
 * @param places how many may hold it
 * @param waiting who would take a place if one were given back, first come first
 * @param legs the parts of several offices, the leading one's first; empty while there is only one
 */
public record Handling(
        Optional<String> owner,
        Optional<String> department,
        Optional<String> handler,
        List<String> holders,
        int places,
        List<String> waiting,
        List<Leg> legs) {
    public Handling {
        holders = List.copyOf(holders);
        waiting = List.copyOf(waiting);
        legs = List.copyOf(legs);
    }

    public static Handling by(Optional<String> owner, Optional<String> department, int places) {
        return new Handling(owner, department, Optional.empty(), List.of(), places, List.of(), List.of());
    }

    public boolean isHeldBy(String person) {
        return holders.contains(person);
    }

    /** Whether nobody else can take it on; of several offices each may have somebody. */
    public boolean isFull() {
        return holders.size() >= Math.max(places, legs.size());
    }

    /** The parts that are not done yet. */
    public List<Leg> openLegs() {
        return legs.stream().filter(Leg::isOpen).toList();
    }

    public Optional<Leg> leg(String office) {
        return legs.stream().filter(leg -> leg.department().equals(office)).findFirst();
    }

    Handling taken(String person) {
        var more = new ArrayList<>(holders);
        if (!more.contains(person)) {
            more.add(person);
        }
        return held(Optional.of(handler.orElse(person)), more, without(waiting, person));
    }

    /** The place goes to whoever waits for one. */
    Handling left(String person) {
        var rest = new ArrayList<>(without(holders, person));
        var next = waiting.stream().findFirst();
        next.ifPresent(rest::add);
        return held(
                rest.stream().findFirst(),
                rest,
                next.map(n -> without(waiting, n)).orElse(waiting));
    }

    Handling awaitedBy(String person) {
        var more = new ArrayList<>(waiting);
        if (!more.contains(person)) {
            more.add(person);
        }
        return held(handler, holders, more);
    }

    Handling notAwaitedBy(String person) {
        return held(handler, holders, without(waiting, person));
    }

    Handling free() {
        return held(Optional.empty(), List.of(), waiting);
    }

    Handling handedTo(String person) {
        return new Handling(
                Optional.of(person), department, Optional.of(person), List.of(person), places, waiting, legs);
    }

    /** Another person answers for it; whoever has it in hand keeps it. */
    Handling ownedBy(String person) {
        return new Handling(Optional.of(person), department, handler, holders, places, waiting, legs);
    }

    /** Another office answers for it, and nobody has it in hand yet. */
    Handling broughtTo(String office) {
        return new Handling(owner, Optional.of(office), Optional.empty(), List.of(), places, waiting, legs);
    }

    /** Several offices have their parts in it; the first leads. */
    Handling in(List<Leg> parts) {
        return new Handling(
                owner,
                parts.stream().map(Leg::department).findFirst().or(() -> department),
                handler,
                holders,
                places,
                waiting,
                parts);
    }

    /** Every office that did its part has it to do again. */
    Handling reopened() {
        var again = legs.stream()
                .map(leg -> leg.state() == Leg.State.DONE ? leg.now(Leg.State.OPEN) : leg)
                .toList();
        return new Handling(owner, department, handler, holders, places, waiting, again);
    }

    private Handling held(Optional<String> lead, List<String> all, List<String> queue) {
        return new Handling(owner, department, lead, all, places, queue, legs);
    }

    private static List<String> without(List<String> people, String person) {
        return people.stream().filter(p -> !p.equals(person)).toList();
    }
}
