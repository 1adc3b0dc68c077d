package org.huiyin.app.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.huiyin.adapters.sandbox.Stories;
import org.huiyin.app.replay.Player;
import org.huiyin.app.replay.Transcript;
import org.jspecify.annotations.Nullable;

/** Tells stories into the town, one at a time: a story is played by the same means a transcript is replayed by. */
final class StoryTeller implements Stories, AutoCloseable {
    private static final String TITLE = "story.title.";

    private final StoryShelf shelf;
    private final Scenery scenery;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final ExecutorService voice = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "huiyin-story");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Supplier<Player> players;
    private volatile @Nullable Telling latest;

    StoryTeller(StoryShelf shelf, Scenery scenery) {
        this.shelf = shelf;
        this.scenery = scenery;
    }

    /** From now on there are people who play: one player a story. */
    void enter(Supplier<Player> troupe) {
        players = troupe;
    }

    @Override
    public List<Story> list() {
        return shelf.ids().stream().map(id -> new Story(id, TITLE + id)).toList();
    }

    @Override
    public synchronized void play(String story, Speed speed) {
        var troupe = players;
        if (troupe == null) {
            throw new IllegalStateException("story: " + story + " (expected: after the start)");
        }
        stop();
        var telling = new Telling(story, speed, read(story), scenery, this::changed);
        latest = telling;
        // One voice: it begins when the story before has ended.
        voice.execute(() -> telling.tell(troupe.get()));
        changed();
    }

    private Transcript read(String story) {
        try {
            return shelf.story(story);
        } catch (IOException e) {
            throw new IllegalStateException("story: " + story + " (expected: one that can be read)", e);
        }
    }

    @Override
    public void stop() {
        var telling = latest;
        if (telling != null) {
            telling.stop();
        }
    }

    @Override
    public Optional<Progress> progress() {
        return Optional.ofNullable(latest).map(Telling::progress);
    }

    @Override
    public void watch(Runnable changed) {
        watchers.add(changed);
    }

    private void changed() {
        watchers.forEach(Runnable::run);
    }

    /** Ends the story and the voice. */
    @Override
    public void close() {
        stop();
        voice.shutdown();
    }
}
