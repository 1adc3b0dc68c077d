package org.huiyin.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often in a row an account was not opened, and until when it is locked for that.
 *
 * @param misses since it was opened last, or locked
 */
public record Tries(int misses, Optional<Instant> lockedUntil) {
    /** So many wrong tries in a row lock an account. */
    public static final int MOST = 5;

    /** For so long. */
    public static final Duration LOCKED = Duration.ofMinutes(15);

    public static Tries none() {
        return new Tries(0, Optional.empty());
    }

    public boolean isLocked(Instant now) {
        return lockedUntil.filter(until -> until.isAfter(now)).isPresent();
    }

    /** After one more wrong try. */
    public Tries missed(Instant now) {
        return misses + 1 < MOST
                ? new Tries(misses + 1, Optional.empty())
                : new Tries(0, Optional.of(now.plus(LOCKED)));
    }
}
