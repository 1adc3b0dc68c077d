package org.huiyin.adapters.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;

/** What bodies of rows were read as lately: the same text is the same noun. Holds no more than so many. */
public final class Bodies<T> {
    private final Cache<String, T> read;

    public Bodies(int most) {
        this.read = Caffeine.newBuilder()
                .maximumSize(most)
                // Waking a thread for it takes longer than to put a few entries in order.
                .executor(Runnable::run)
                .build();
    }

    public Optional<T> find(String body) {
        return Optional.ofNullable(read.getIfPresent(body));
    }

    public T read(String body, Function<String, T> reader) {
        return read.get(body, reader);
    }

    /** What was written just now will be read before long. */
    public void keep(String body, T noun) {
        read.put(body, noun);
    }

    public void forget() {
        read.invalidateAll();
    }
}
