package org.huiyin.adapters.console.costly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for a while where it was costly to find out, and asked for each time where it was not: a small town sees
 * everything as it is now, a large one its sums as they were a moment ago. Of those who ask for the same costly thing at
 * once one finds it out, and the others wait. Safe for several threads.
 *
 * @param <V> cannot change
 */
public final class Costly<V> {
    private final InstantSource clock;
    private final Duration length;
    private final Predicate<V> isCostly;
    private final Map<String, Place<V>> places = new ConcurrentHashMap<>();

    /** Where one costly value is kept; its monitor is held by whoever finds it out. */
    private static final class Place<V> {
        private Instant until = Instant.MIN;
        private @Nullable V value;
    }

    /** @param length how long what is costly is kept */
    public Costly(InstantSource clock, Duration length, Predicate<V> isCostly) {
        this.clock = clock;
        this.length = length;
        this.isCostly = isCostly;
    }

    /** @param key of few, such as the path of a grid */
    public V of(String key, Supplier<V> ask) {
        var place = places.get(key);
        if (place == null) {
            return kept(key, new Place<>(), ask.get());
        }
        synchronized (place) {
            var known = place.value;
            return known != null && clock.instant().isBefore(place.until) ? known : kept(key, place, ask.get());
        }
    }

    private V kept(String key, Place<V> place, V value) {
        if (isCostly.test(value)) {
            place.value = value;
            place.until = clock.instant().plus(length);
            places.put(key, place);
        } else {
            places.remove(key, place);
        }
        return value;
    }
}
