package org.huiyin.adapters.console.costly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is kept for a while where it was costly to find out, and asked for each time where it was not: a small town sees
 * everything as it is now, a large one its sums as they were a moment ago. What was kept for long enough is found out
 * anew beside those who ask, and nobody waits; what is far older is not shown any more. Of those who ask for the same
 * costly thing at once one finds it out. Safe for several threads.
 *
 * @param <V> cannot change
 */
public final class Costly<V> {
    /** After how many lengths what is kept is too old to be shown. */
    private static final int TOO_OLD = 10;

    private final InstantSource clock;
    private final Duration length;
    private final Predicate<V> isCostly;
    private final Executor beside;
    private final Map<String, Place<V>> places = new ConcurrentHashMap<>();

    /** Where one costly value is kept; its monitor is held by whoever finds it out. */
    private static final class Place<V> {
        private volatile Kept<V> kept;
        private final AtomicBoolean isBeingRenewed = new AtomicBoolean();

        Place(Kept<V> kept) {
            this.kept = kept;
        }
    }

    private record Kept<V>(V value, Instant since) {}

    /**
     * What is costly, and where it is found out anew.
     *
     * @param length how long what is costly is kept
     */
    public Costly(InstantSource clock, Duration length, Predicate<V> isCostly, Executor beside) {
        this.clock = clock;
        this.length = length;
        this.isCostly = isCostly;
        this.beside = beside;
    }

    /** @param key of few, such as the path of a grid */
    public V of(String key, Supplier<V> ask) {
        var place = places.get(key);
        if (place == null) {
            return asked(key, ask);
        }
        if (isOlderThan(length.multipliedBy(TOO_OLD), place.kept)) {
            synchronized (place) {
                return isOlderThan(length, place.kept) ? asked(key, ask) : place.kept.value();
            }
        }
        if (isOlderThan(length, place.kept) && place.isBeingRenewed.compareAndSet(false, true)) {
            beside.execute(() -> renew(key, place, ask));
        }
        return place.kept.value();
    }

    private boolean isOlderThan(Duration age, Kept<V> kept) {
        return !clock.instant().isBefore(kept.since().plus(age));
    }

    private void renew(String key, Place<V> place, Supplier<V> ask) {
        try {
            asked(key, ask);
        } finally {
            place.isBeingRenewed.set(false);
        }
    }

    private V asked(String key, Supplier<V> ask) {
        var kept = new Kept<>(ask.get(), clock.instant());
        if (isCostly.test(kept.value())) {
            places.computeIfAbsent(key, missing -> new Place<>(kept)).kept = kept;
        } else {
            places.remove(key);
        }
        return kept.value();
    }
}
