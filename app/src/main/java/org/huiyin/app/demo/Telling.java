package org.huiyin.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huiyin.adapters.sandbox.Stories;
import org.huiyin.app.replay.Player;
import org.huiyin.app.replay.Transcript;
import org.huiyin.app.replay.TranscriptLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One telling of one story. Pauses are as long as the story's, up to a few seconds; the clock makes up the rest. */
final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    /** How long answers to the last line are waited for on the town's clock. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(30);

    private final String story;
    private final Stories.Speed speed;
    private final List<TranscriptLine> lines;
    private final Scenery scenery;
    private final Runnable changed;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile int done;
    private volatile Stories.State state = Stories.State.PLAYING;

    Telling(String story, Stories.Speed speed, Transcript transcript, Scenery scenery, Runnable changed) {
        this.story = story;
        this.speed = speed;
        this.lines = transcript.lines();
        this.scenery = scenery;
        this.changed = changed;
    }

    void stop() {
        stopped.countDown();
    }

    Stories.Progress progress() {
        return new Stories.Progress(story, speed, done, lines.size(), state);
    }

    /** Tells it to its end, or until it is stopped. */
    void tell(Player player) {
        try {
            state = tellAll(player);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state = Stories.State.STOPPED;
        } catch (RuntimeException e) {
            LOG.error("story {}: line {} failed: {}", story, done + 1, e.toString());
            state = Stories.State.FAILED;
        }
        changed.run();
    }

    private Stories.State tellAll(Player player) throws InterruptedException {
        if (lines.isEmpty()) {
            return Stories.State.FINISHED;
        }
        var now = scenery.clock().instant();
        var told = Retelling.after(now, lines.get(0).at(), scenery.zone()).of(lines);
        Instant before = told.get(0).at();
        for (TranscriptLine line : told) {
            if (stopped.await(pause(Duration.between(before, line.at())).toMillis(), TimeUnit.MILLISECONDS)) {
                return Stories.State.STOPPED;
            }
            player.play(line);
            before = line.at();
            done++;
            changed.run();
        }
        player.forwardTo(scenery.clock().instant().plus(AFTERWARDS));
        return Stories.State.FINISHED;
    }

    private Duration pause(Duration gap) {
        return switch (speed) {
            case REAL -> shorter(gap, Duration.ofSeconds(3));
            case TENFOLD -> shorter(gap.dividedBy(10), Duration.ofMillis(300));
            case AT_ONCE -> Duration.ZERO;
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
