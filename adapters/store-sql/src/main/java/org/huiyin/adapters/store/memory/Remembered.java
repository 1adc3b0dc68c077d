package org.huiyin.adapters.store.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Nouns that were read lately, by code and version: what was committed under a version never changes. Holds no more
 * than so many; the one asked for longest ago goes first.
 */
public final class Remembered<T> {
    private final Map<String, Versioned<T>> latest;

    private record Versioned<T>(long version, T noun) {}

    public Remembered(int most) {
        this.latest = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Versioned<T>> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<T> find(String code, long version) {
        return Optional.ofNullable(latest.get(code))
                .filter(known -> known.version() == version)
                .map(Versioned::noun);
    }

    /** What is committed; a version that may still be rolled back must not come here. */
    public synchronized void keep(String code, long version, T noun) {
        latest.put(code, new Versioned<>(version, noun));
    }

    public synchronized void forget() {
        latest.clear();
    }
}
