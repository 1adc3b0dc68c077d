package org.huiyin.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.ledger.StoreException;

/** Says what one door let through, one after the other, and writes down what came of it a few at a time. */
final class Errand {
    private static final int AT_ONCE = 100;
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
        var ends = new ArrayList<Outbox.End>();
        var written = clock.instant();
        for (Saying saying : sayings) {
            var end = say(saying, holds, door);
            ends.add(end);
            var now = clock.instant();
            door.left(end.outcome(), now);
            if (ends.size() >= AT_ONCE || Duration.between(written, now).compareTo(SOON) > 0) {
                write(ends);
                ends.clear();
                written = now;
            }
        }
        write(ends);
    }

    private Outbox.End say(Saying saying, Circumstances holds, Turnstile door) {
        var outgoing = saying.outgoing();
        var now = clock.instant();
        var shut = door.shutUntil(now);
        if (shut.isPresent()) {
            var later = new Outcome.TryLater(Duration.between(now, shut.get()), "account: nothing gets through");
            return new Outbox.End(outgoing.key(), later, Optional.empty());
        }
        var reached = Reached.by(saying, doors, store);
        var outcome = reached.map(Reached::chat)
                .map(c -> holds.isSilent(doors.group(outgoing.to()))
                        ? new Outcome.Refused("target: we keep quiet there")
                        : doors.say(saying, c))
                .orElseGet(() -> nowhere(saying));
        return new Outbox.End(outgoing.key(), outcome, reached.map(Reached::kept));
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
