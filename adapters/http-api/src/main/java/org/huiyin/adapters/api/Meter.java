package org.huiyin.adapters.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts within each minute, by name, and says when to come again once it was too often. Remembers a bounded number. */
final class Meter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(Instant begun, int times) {
        boolean isOver(Instant now) {
            return !now.isBefore(begun.plus(WINDOW));
        }
    }

    /** Counts one more. */
    synchronized void count(String name, Instant now) {
        counts.compute(
                name,
                (n, count) -> count == null || count.isOver(now)
                        ? new Count(now, 1)
                        : new Count(count.begun(), count.times() + 1));
    }

    /** How long to wait, where there were as many as may be. */
    synchronized Optional<Duration> full(String name, int most, Instant now) {
        return Optional.ofNullable(counts.get(name))
                .filter(count -> !count.isOver(now) && count.times() >= most)
                .map(count -> Duration.between(now, count.begun().plus(WINDOW)));
    }
}
