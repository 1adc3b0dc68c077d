package org.huiyin.adapters.wecom.bot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A map of the latest few; the oldest makes room. */
public final class Latest<K, V> {
    private final Map<K, V> map;

    public Latest(int most) {
        map = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized void put(K key, V value) {
        map.remove(key);
        map.put(key, value);
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(map.get(key));
    }

    /** What was there is there no longer. */
    public synchronized Optional<V> take(K key) {
        return Optional.ofNullable(map.remove(key));
    }
}
