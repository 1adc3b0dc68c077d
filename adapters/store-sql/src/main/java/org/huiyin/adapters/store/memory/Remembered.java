package org.huiyin.adapters.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Nouns that were read lately, by code and version: what was committed under a version never changes. Holds no more
 * than so many.
 */
public final class Remembered<T> {
    private final Cache<String, Versioned<T>> latest;

    private record Versioned<T>(long version, T noun) {}

    public Remembered(int most) {
        this.latest = Caffeine.newBuilder()
                .maximumSize(most)
                // Waking a thread for it takes longer than to put a few entries in order.
                .executor(Runnable::run)
                .build();
    }

    public Optional<T> find(String code, long version) {
        return Optional.ofNullable(latest.getIfPresent(code))
                .filter(known -> known.version() == version)
                .map(Versioned::noun);
    }

    /** What is committed; a version that may still be rolled back must not come here. */
    public void keep(String code, long version, T noun) {
        latest.put(code, new Versioned<>(version, noun));
    }

    public void forget() {
        latest.invalidateAll();
    }
}
