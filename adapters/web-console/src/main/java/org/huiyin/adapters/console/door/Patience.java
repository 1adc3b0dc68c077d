package org.huiyin.adapters.console.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many wrong tries the door bears from one address: twenty in a minute. Accounts have their own patience. */
final class Patience {
    private static final int MISSES = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> misses = new LinkedHashMap<>();

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isOver(String address) {
        var since = clock.instant().minus(WINDOW);
        var here = misses.getOrDefault(address, new ArrayDeque<>());
        here.removeIf(miss -> !miss.isAfter(since));
        return here.size() >= MISSES;
    }

    synchronized void miss(String address) {
        if (misses.size() >= ADDRESSES) {
            misses.clear();
        }
        misses.computeIfAbsent(address, absent -> new ArrayDeque<>()).add(clock.instant());
    }
}
