package org.huiyin.media;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Media that fetches nothing by itself: it remembers what it should fetch, and holds what a test puts there. */
public final class PaperMedia implements Media {
    private final Map<String, Source> expected = new ConcurrentHashMap<>();
    private final Map<String, Content> kept = new ConcurrentHashMap<>();

    /** What should be fetched, by reference. */
    public Map<String, Source> expected() {
        return expected;
    }

    /** What is held, by reference. */
    public Map<String, Content> kept() {
        return kept;
    }

    @Override
    public void expect(String reference, Source source) {
        expected.put(reference, source);
    }

    @Override
    public Optional<Content> find(String reference) {
        return Optional.ofNullable(kept.get(reference));
    }

    @Override
    public void forget(String reference) {
        kept.remove(reference);
    }

    /** The bytes behind a reference, got as the real one would. */
    public byte[] bytes(String reference) throws IOException {
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
