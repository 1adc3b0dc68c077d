package org.huiyin.app.doors;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.huiyin.chat.Directory;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Operator;
import org.huiyin.line.Line;
import org.huiyin.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands at the door of the line: lets messages through, and lets the line know what happens to rooms. A bound group
 * that speaks for the first time since the start counts as entered, so that none is served that was never told by whom.
 */
public final class DoorKeeper implements Inbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DoorKeeper.class);
    private static final long PATIENCE_SECONDS = 5;

    private final Inbox line;
    private final Directory directory;
    private final Hearing hearing;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "huiyin-door-keeper");
        thread.setDaemon(true);
        return thread;
    });

    /** Takes what happened to a room. */
    @FunctionalInterface
    interface Hearing {
        void take(Happening happening);
    }

    DoorKeeper(Inbox line, Directory directory, Hearing hearing) {
        this.line = line;
        this.directory = directory;
        this.hearing = hearing;
    }

    /** @param operator who runs the bot; empty where nobody is told */
    public static DoorKeeper before(Inbox lanes, Line line, Directory directory, Optional<Operator> operator) {
        return new DoorKeeper(lanes, directory, happening -> line.take(happening, operator));
    }

    @Override
    public CompletionStage<Taken> take(Message message) {
        var taken = line.take(message);
        directory
                .group(message.chat())
                .filter(group -> met.add(group.id() + "@" + message.chat().id()))
                .ifPresent(group -> happened(new Happening.Entered(message.chat(), message.at())));
        return taken;
    }

    @Override
    public void happened(Happening happening) {
        try {
            worker.execute(() -> hear(happening));
        } catch (RejectedExecutionException e) {
            // Closing: a group that was not greeted is greeted when it speaks again.
            LOG.info("door: closing, {} not heard", happening.getClass().getSimpleName());
        }
    }

    private void hear(Happening happening) {
        try {
            hearing.take(happening);
        } catch (RuntimeException e) {
            met.clear();
            LOG.error("door: {} not taken: {}", happening.getClass().getSimpleName(), e.toString());
        }
    }

    @Override
    public void close() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
