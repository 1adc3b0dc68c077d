package org.huiyin.key;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts within a span of time, by name, and says when to come again once it was too often. Remembers a bounded number. */
public final class Meter {
    private static final int REMEMBERED = 10_000;

    private final Duration span;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(Instant end, int times) {
        boolean isOver(Instant now) {
            return !now.isBefore(end);
        }
    }

    /** @param span begins with the first that is counted, and then anew */
    public Meter(Duration span) {
        this.span = span;
    }

    /** Counts one more. */
    public synchronized void count(String name, Instant now) {
        counts.compute(
                name,
                (n, count) -> count == null || count.isOver(now)
                        ? new Count(now.plus(span), 1)
                        : new Count(count.end(), count.times() + 1));
    }

    /** How long to wait, where there were as many as may be. */
    public synchronized Optional<Duration> full(String name, int most, Instant now) {
        return Optional.ofNullable(counts.get(name))
                .filter(count -> !count.isOver(now) && count.times() >= most)
                .map(count -> Duration.between(now, count.end()));
    }
}
