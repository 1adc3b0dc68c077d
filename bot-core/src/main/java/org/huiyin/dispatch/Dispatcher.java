package org.huiyin.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.Store;
import org.huiyin.line.Beat;
import org.huiyin.line.Heartbeat;

/**
 * The one way out: says what is queued, after it was committed, and writes down what came of it. Each door takes what its
 * platform's pace allows; the rest waits there, the urgent before the routine, and a slow door keeps no other waiting.
 */
public final class Dispatcher {
    private final Store store;
    private final Doors doors;
    private final Function<Outgoing, String> words;
    private final InstantSource clock;
    private final Heartbeat pulse;
    private final Function<String, Executor> hands;
    private final Turnstiles turnstiles;
    private final Queue<Outbox.End> unwritten = new ConcurrentLinkedQueue<>();

    /** One that has said everything itself when it comes back. */
    public Dispatcher(
            Store store, Doors doors, Function<Outgoing, String> words, InstantSource clock, Heartbeat pulse) {
        this(store, doors, words, clock, pulse, door -> Runnable::run);
    }

    private Dispatcher(
            Store store,
            Doors doors,
            Function<Outgoing, String> words,
            InstantSource clock,
            Heartbeat pulse,
            Function<String, Executor> hands) {
        this.store = store;
        this.doors = doors;
        this.words = words;
        this.clock = clock;
        this.pulse = pulse;
        this.hands = hands;
        this.turnstiles = new Turnstiles(doors);
    }

    /** The same with somebody at each door who says what goes through it, one thing after the other. */
    public Dispatcher with(Function<String, Executor> newHands) {
        return new Dispatcher(store, doors, words, clock, pulse, newHands);
    }

    /**
     * Lets through what may go now, a bounded number, and returns how many went; call again until there are none. The
     * network is never touched inside a transaction: a row is marked before, and its outcome is written after. One caller
     * at a time.
     */
    public synchronized int run() {
        errand().catchUp();
        Map<String, List<Saying>> through =
                store.outbox().work(queue -> new Draw(queue, turnstiles, words, clock.instant()).all());
        through.forEach((door, sayings) -> hands.apply(door).execute(() -> say(door, sayings)));
        return through.values().stream().mapToInt(List::size).sum();
    }

    /** When what waits at the doors may go on; empty when nothing waits. */
    public Optional<Instant> next() {
        return turnstiles.opens(clock.instant());
    }

    private void say(String door, List<Saying> sayings) {
        try {
            errand().run(sayings, turnstiles.at(door));
        } finally {
            pulse.beat(about(sayings));
        }
    }

    private static Beat about(List<Saying> sayings) {
        var subjects = sayings.stream().flatMap(saying -> saying.outgoing().subjects().stream());
        return new Beat.About(subjects.collect(Collectors.toSet()));
    }

    private Errand errand() {
        return new Errand(store, doors, clock, unwritten);
    }
}
