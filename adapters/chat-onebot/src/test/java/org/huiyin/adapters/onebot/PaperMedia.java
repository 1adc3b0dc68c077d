package org.huiyin.adapters.onebot;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.media.Media;
import org.huiyin.media.Source;

/** Media that fetches nothing: it remembers what was expected, and holds what it is given. */
final class PaperMedia implements Media {
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
