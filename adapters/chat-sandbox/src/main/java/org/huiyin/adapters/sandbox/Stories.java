package org.huiyin.adapters.sandbox;

import java.util.List;
import java.util.Optional;

/** Port to the stories that can be played into the chat: who plays them says each line through the platform. */
public interface Stories {

    /** What there is to play, in the order it is offered. */
    List<Story> list();

    /** Begins a story and returns at once; one that plays already is stopped first. Only called with ids of the list. */
    void play(String story, Speed speed);

    /** Stops whatever plays; does nothing when nothing does. */
    void stop();

    /** How far the latest story is; empty before the first. */
    Optional<Progress> progress();

    /** Runs {@code changed} whenever the progress has changed, on some thread; it returns at once. */
    void watch(Runnable changed);

    /**
     * Something to play.
     *
     * @param id letters, digits and hyphens
     * @param titleKey the key of its title in the page's words
     */
    record Story(String id, String titleKey) {}

    /** How fast a story is told. */
    enum Speed {
        REAL,
        TENFOLD,
        AT_ONCE
    }

    /** What became of a story. */
    enum State {
        PLAYING,
        FINISHED,
        STOPPED,
        FAILED
    }

    /** How many lines of a story were said, and how many there are. */
    record Progress(String story, Speed speed, int done, int total, State state) {}
}
