package org.huiyin.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.delivery.Outcome;

/**
 * Keeps us from speaking on through an account where nothing gets through: after some failures in a row it shuts for a
 * pause, lets one through to try, and shuts for twice as long when that fails, too. What was refused is no failure of
 * the account: somebody answered.
 *
 * @param failures in a row, up to now
 * @param pauses how often it shut since the last success
 * @param until when it lets one through again; empty while it is open
 */
public record Breaker(Terms terms, int failures, int pauses, Optional<Instant> until) {

    /**
     * When it shuts, and for how long.
     *
     * @param failures in a row before it shuts
     */
    public record Terms(int failures, Duration first, Duration longest) {
        public Terms {
            if (failures < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
                throw new IllegalArgumentException("breaker: " + failures + " failures, " + first + " to " + longest
                        + " (expected: one or more, and pauses that grow)");
            }
        }

        /** One that never shuts. */
        public static Terms never() {
            return new Terms(Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofSeconds(1));
        }

        private Duration pause(int number) {
            var pause = first;
            for (int i = 0; i < number && pause.compareTo(longest) < 0; i++) {
                pause = pause.multipliedBy(2);
            }
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    public static Breaker open(Terms terms) {
        return new Breaker(terms, 0, 0, Optional.empty());
    }

    /** The same after one more was said, or was not. */
    public Breaker after(Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.Refused) {
            return open(terms);
        }
        int inARow = Math.min(failures, terms.failures()) + 1;
        boolean shuts = inARow >= terms.failures() && !isShut(now);
        return shuts
                ? new Breaker(terms, inARow, pauses + 1, Optional.of(now.plus(terms.pause(pauses))))
                : new Breaker(terms, inARow, pauses, until);
    }

    /** Whether nothing goes through now. */
    public boolean isShut(Instant now) {
        return until.filter(now::isBefore).isPresent();
    }

    /** How many of so many may go through now: none while it is shut, one to try after that. */
    public int free(Instant now, int most) {
        return isShut(now) ? 0 : until.isPresent() ? Math.min(1, most) : most;
    }
}
