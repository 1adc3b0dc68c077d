package org.huiyin.adapters.store.database;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * The numbers rows are ordered by: made here rather than by the database, growing in the order they are asked for, and
 * close to the time. Nodes that ask at once rarely meet, and a unique key stops them when they do.
 */
public final class Sequence {
    private static final int BITS = 20;

    private final RandomGenerator random;
    private long last;

    /** Goes on after the highest number in use. */
    public Sequence(long last, RandomGenerator random) {
        this.last = last;
        this.random = random;
    }

    /** The lowest number there can be for something that happened at a moment. */
    public static long first(Instant at) {
        return at.toEpochMilli() << BITS;
    }

    /** The next number, for something that happened at a moment. */
    public synchronized long next(Instant at) {
        last = Math.max(last + 1, (at.toEpochMilli() << BITS) + random.nextInt(1 << (BITS - 1)));
        return last;
    }

    /** The next number, whenever it happened. */
    public synchronized long next() {
        last += 1;
        return last;
    }
}
