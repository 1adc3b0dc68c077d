package org.huiyin.adapters.console.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many wrong codes the door bears: five in a minute, from all who try together. */
final class Patience {
    private static final int MISSES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Deque<Instant> misses = new ArrayDeque<>();

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isOver() {
        var since = clock.instant().minus(WINDOW);
        misses.removeIf(miss -> !miss.isAfter(since));
        return misses.size() >= MISSES;
    }

    synchronized void miss() {
        misses.add(clock.instant());
    }
}
