package org.huiyin.app.audit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.huiyin.desk.Town;
import org.huiyin.ledger.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the auditor round: soon after the start and every day at the hour the rules name, and every hour to draw a line.
 * On a thread of its own, so that nobody waits for it; of several nodes only the one that holds the lease.
 */
public final class AuditWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
    private static final String LEASE = "auditor";
    private static final Duration HELD = Duration.ofMinutes(10);
    private static final Duration BETWEEN_HEADS = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Auditor auditor;
    private final Store store;
    private final Supplier<Town> town;
    private final InstantSource clock;
    private final String node;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var made = new Thread(task, "huiyin-audit");
        made.setDaemon(true);
        return made;
    });
    private final CountDownLatch end = new CountDownLatch(1);
    private Instant nextAudit = Instant.MIN;
    private Instant nextHead = Instant.MIN;

    public AuditWatch(Auditor auditor, Store store, Supplier<Town> town, InstantSource clock, String node) {
        this.auditor = auditor;
        this.store = store;
        this.town = town;
        this.clock = clock;
        this.node = node;
    }

    public void start() {
        thread.scheduleWithFixedDelay(
                this::tryLook, FIRST.toSeconds(), Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
    }

    private void tryLook() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.error("audit: failed, again in a minute: {}", e.toString());
            }
        }
    }

    /** Does what is due by now. */
    void look() throws IOException {
        var now = clock.instant();
        if (now.isBefore(nextAudit) && now.isBefore(nextHead)) {
            return;
        }
        if (store.leases().acquire(LEASE, node, now, HELD).isEmpty()) {
            return;
        }
        if (now.isBefore(nextAudit)) {
            auditor.seal();
        } else {
            new Alarms(store, town).raise(auditor.proveAtLeisure(this::rest), now);
            nextAudit = nextAudit(now);
        }
        nextHead = now.plus(BETWEEN_HEADS);
    }

    private void rest(Duration length) {
        try {
            if (end.await(length.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("audit: ended before it was through");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("audit: interrupted before it was through", e);
        }
    }

    private Instant nextAudit(Instant now) {
        var local = now.atZone(town.get().roster().zone());
        var today = local.with(town.get().limits().auditAt());
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    @Override
    public void close() throws InterruptedException {
        end.countDown();
        thread.shutdownNow();
        thread.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
    }
}
