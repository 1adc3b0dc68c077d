package org.huiyin.adapters.wecom;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.media.Media;
import org.huiyin.media.Source;

/** Media that fetches nothing by itself: it remembers what it should fetch, and keeps what a test puts there. */
final class Album implements Media {
    final Map<String, Source> expected = new ConcurrentHashMap<>();
    final Map<String, Content> kept = new ConcurrentHashMap<>();

    @Override
    public void expect(String reference, Source source) {
        expected.put(reference, source);
    }

    @Override
    public void forget(String reference) {
        // Nothing is kept for long here.
    }

    @Override
    public Optional<Content> find(String reference) {
        return Optional.ofNullable(kept.get(reference));
    }
}
