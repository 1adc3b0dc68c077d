package org.huiyin.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.delivery.Target;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.ledger.StoreException;
import org.huiyin.message.Chat;

/**
 * Says what one door let through, in its order, and writes down what came of it a few at a time. The next is begun before
 * the platform has answered to the one before, but never in the same chat.
 */
final class Errand {
    private static final int AT_ONCE = 250;
    private static final Duration SOON = Duration.ofMillis(50);

    private final Store store;
    private final Doors doors;
    private final InstantSource clock;
    private final Queue<Outbox.End> unwritten;

    /** @param unwritten where ends wait that the store would not take */
    Errand(Store store, Doors doors, InstantSource clock, Queue<Outbox.End> unwritten) {
        this.store = store;
        this.doors = doors;
        this.clock = clock;
        this.unwritten = unwritten;
    }

    /** @param door by which all of them go */
    void run(List<Saying> sayings, Turnstile door) {
        var holds = store.look(looks -> looks.circumstances(clock.instant()));
        var begun = new ArrayDeque<Begun>();
        var ends = new Ends(door);
        for (Saying saying : sayings) {
            var to = saying.outgoing().to();
            while (begun.size() >= door.abreast()
                    || begun.stream().anyMatch(before -> before.to().equals(to))) {
                ends.add(begun.remove());
            }
            begun.add(begin(saying, holds, door));
        }
        begun.forEach(ends::add);
        ends.write();
    }

    /** Something whose end the platform has not told yet. */
    private record Begun(Outgoing outgoing, Optional<Chat> kept, Supplier<Outcome> outcome) {
        Target to() {
            return outgoing.to();
        }

        Outbox.End end() {
            return new Outbox.End(outgoing.key(), outcome.get(), kept);
        }
    }

    private Begun begin(Saying saying, Circumstances holds, Turnstile door) {
        var outgoing = saying.outgoing();
        var now = clock.instant();
        var shut = door.shutUntil(now);
        if (shut.isPresent()) {
            var later = new Outcome.TryLater(Duration.between(now, shut.get()), "account: nothing gets through");
            return new Begun(outgoing, Optional.empty(), () -> later);
        }
        var reached = Reached.by(saying, doors, store);
        var outcome = reached.map(Reached::chat)
                .map(chat -> holds.isSilent(doors.group(outgoing.to()))
                        ? ended(new Outcome.Refused("target: we keep quiet there"))
                        : doors.begin(saying, chat))
                .orElseGet(() -> ended(nowhere(saying)));
        return new Begun(outgoing, reached.map(Reached::kept), outcome);
    }

    private static Supplier<Outcome> ended(Outcome outcome) {
        return () -> outcome;
    }

    /** What the platform told, until it is written down. */
    private final class Ends {
        private final Turnstile door;
        private final List<Outbox.End> ends = new ArrayList<>();
        private Instant written = clock.instant();

        Ends(Turnstile door) {
            this.door = door;
        }

        void add(Begun begun) {
            var end = begun.end();
            ends.add(end);
            var now = clock.instant();
            door.left(end.outcome(), now);
            if (ends.size() >= AT_ONCE || Duration.between(written, now).compareTo(SOON) > 0) {
                write();
            }
        }

        void write() {
            Errand.this.write(ends);
            ends.clear();
            written = clock.instant();
        }
    }

    /** Who was bound to another account a moment ago is found there at once. */
    private static Outcome nowhere(Saying saying) {
        return saying.door().isPresent()
                ? new Outcome.TryLater(Duration.ZERO, "target: bound to another account since")
                : new Outcome.Refused("target: no chat is bound to it");
    }

    private void write(List<Outbox.End> ends) {
        try {
            record(ends);
        } catch (StoreException e) {
            // The words are out: their end is written as soon as the store is back, and is unknown if we die before.
            unwritten.addAll(ends);
            throw e;
        }
    }

    /** Writes what the store would not take before. */
    void catchUp() {
        var late = new ArrayList<Outbox.End>();
        for (var end = unwritten.poll(); end != null; end = unwritten.poll()) {
            late.add(end);
        }
        write(late);
    }

    private void record(List<Outbox.End> ends) {
        try {
            if (!ends.isEmpty()) {
                store.outbox().record(List.copyOf(ends), clock.instant());
            }
        } catch (StoreConflict e) {
            // A person said so before us; the others of them are written.
        }
    }
}
