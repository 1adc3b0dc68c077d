package org.huiyin.app.serve;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.sandbox.Stories;

/** No stories: where real people may speak, nothing is played. */
final class NoStories implements Stories {
    @Override
    public List<Story> list() {
        return List.of();
    }

    @Override
    public void play(String story, Speed speed) {
        throw new IllegalArgumentException("story: " + story + " (expected: none is offered)");
    }

    @Override
    public void stop() {
        // Nothing plays.
    }

    @Override
    public Optional<Progress> progress() {
        return Optional.empty();
    }

    @Override
    public void watch(Runnable changed) {
        // Nothing ever changes.
    }
}
