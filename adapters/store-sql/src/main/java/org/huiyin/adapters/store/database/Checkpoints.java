package org.huiyin.adapters.store.database;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what was committed from the write-ahead log into the file, beside the connection that writes: by itself SQLite
 * would do it within one commit in every few dozen, which then takes ten times as long.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long PAUSE_MS = 500;

    private final Pool pool;
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(Checkpoints::thread);

    /** @param pool of one connection, which nobody else uses */
    Checkpoints(Pool pool) {
        this.pool = pool;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "huiyin-checkpoints");
        thread.setDaemon(true);
        return thread;
    }

    Checkpoints begin() {
        hand.scheduleWithFixedDelay(this::tryOne, PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
        return this;
    }

    private void tryOne() {
        try {
            one();
        } catch (RuntimeException e) {
            // Whoever writes does it, once there is much.
            LOG.warn("database: checkpoint: {}", e.getMessage());
        }
    }

    /** Waits for nobody: what is in use stays in the log until the next. */
    void one() {
        try (var handle = pool.open()) {
            handle.createQuery("pragma wal_checkpoint(passive)").mapToMap().list();
        }
    }

    @Override
    public void close() {
        hand.shutdownNow();
        pool.close();
    }
}
