package org.huiyin.adapters.wecom.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a connection does what.
 *
 * @param ping between two signs of life; with two unanswered the line counts as dead
 * @param answer how long we wait for the answer to anything we ask
 * @param first the wait before the first new try, doubled each time
 * @param longest and never longer
 * @param refusals in a row, after which the secret is taken to be wrong
 * @param window how long after a message it may be replied to; said later, it is said on its own
 */
public record Rhythm(Duration ping, Duration answer, Duration first, Duration longest, int refusals, Duration window) {

    /** WeCom's own, and a window half a minute short of the shortest anybody saw. */
    public static Rhythm standard() {
        return new Rhythm(
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                5,
                Duration.ofSeconds(330));
    }

    /** The wait before try {@code number}: at least half of the doubled time, so that a town does not knock at once. */
    Duration wait(int number, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(Math.max(number - 1, 0), 20);
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
