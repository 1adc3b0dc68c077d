package org.huiyin.adapters.wechaty;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.media.Media;
import org.huiyin.media.Source;

/** Keeps what it is told to expect, as it came. */
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

    /** The bytes behind a reference, fetched as the real one would. */
    byte[] bytes(String reference) throws IOException {
        var source = expected.get(reference);
        if (source instanceof Source.Enclosed enclosed) {
            return enclosed.bytes();
        }
        if (source instanceof Source.Asked asked) {
            return asked.request().fetch();
        }
        throw new IOException("not here: " + source);
    }
}
