package org.huiyin.app.rounds;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huiyin.ledger.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what was being said when a run died: nobody knows whether it went out, so it is unknown from then on. */
public final class Stragglers {
    private static final Logger LOG = LoggerFactory.getLogger(Stragglers.class);
    /** Longer than any saying takes; another node may be at it. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** A machine's clock may have been set back since. */
    private static final Instant WHENEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Outbox outbox;
    private final InstantSource clock;

    public Stragglers(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where nobody else works: whatever is being said now was being said by a run before this one. */
    public void lookAtOnce() {
        look(WHENEVER);
    }

    /** Where other nodes work: what has been said for too long was being said by one that died. */
    public AutoCloseable lookEveryMinute() {
        var watch = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "huiyin-stragglers");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::lookBack, 0, 1, TimeUnit.MINUTES);
        return watch::shutdownNow;
    }

    private void lookBack() {
        try {
            look(clock.instant().minus(GRACE));
        } catch (RuntimeException e) {
            LOG.error("outbox: stragglers not looked at, again in a minute: {}", e.toString());
        }
    }

    private void look(Instant until) {
        int unknown = outbox.recover(until);
        if (unknown > 0) {
            LOG.warn("outbox: {} rows were being said when a run ended; they are unknown now", unknown);
        }
    }
}
