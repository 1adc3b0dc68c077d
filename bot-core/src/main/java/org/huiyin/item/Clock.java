package org.huiyin.item;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The moments of an item's life.
 *
 * @param found when the first message about it was sent
 * @param opened when it was registered
 * @param due when it must be done
 * @param waited how long its handler could do nothing because we waited for its asker; the due moment allows for it
 * @param promised when the handler said it would be over, such as the power coming back
 */
public record Clock(
        Instant found,
        Instant opened,
        Optional<Instant> due,
        Optional<Duration> waited,
        Optional<Instant> promised,
        Optional<Instant> resolved,
        Optional<Instant> closed) {

    public static Clock start(Instant found, Instant opened, Optional<Instant> due) {
        return new Clock(found, opened, due, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the due moment passed before it was resolved. */
    public boolean isLate(Instant now) {
        return due.isPresent() && resolved.orElse(now).isAfter(due.get());
    }

    Clock due(Instant at) {
        return new Clock(found, opened, Optional.of(at), waited, promised, resolved, closed);
    }

    Clock waited(Duration length) {
        return new Clock(
                found, opened, due.map(at -> at.plus(length)), Optional.of(length), promised, resolved, closed);
    }

    Clock promised(Instant at) {
        return new Clock(found, opened, due, waited, Optional.of(at), resolved, closed);
    }

    Clock notPromised() {
        return new Clock(found, opened, due, waited, Optional.empty(), resolved, closed);
    }

    Clock resolved(Instant at) {
        return new Clock(found, opened, due, waited, promised, Optional.of(at), closed);
    }

    Clock closed(Instant at) {
        return new Clock(found, opened, due, waited, promised, resolved.or(() -> Optional.of(at)), Optional.of(at));
    }

    Clock reopened() {
        return new Clock(found, opened, due, waited, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
