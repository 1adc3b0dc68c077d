package org.huiyin.adapters.sandbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stories that are only told how far they are. */
final class Bookshelf implements Stories {
    volatile @Nullable Progress progress;
    private volatile Runnable changed = () -> {};

    @Override
    public List<Story> list() {
        return List.of(
                new Story("water-cut", "story.water-cut"),
                new Story("wanted-photo", "story.wanted-photo"),
                new Story("typhoon-roll-call", "story.typhoon-roll-call"));
    }

    @Override
    public void play(String story, Speed speed) {
        tell(new Progress(story, speed, 0, 12, State.PLAYING));
    }

    @Override
    public void stop() {
        var now = progress;
        if (now != null && now.state() == State.PLAYING) {
            tell(new Progress(now.story(), now.speed(), now.done(), now.total(), State.STOPPED));
        }
    }

    void tell(Progress now) {
        progress = now;
        changed.run();
    }

    @Override
    public Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    @Override
    public void watch(Runnable task) {
        changed = task;
    }
}
