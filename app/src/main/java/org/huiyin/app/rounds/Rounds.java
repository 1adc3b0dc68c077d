package org.huiyin.app.rounds;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huiyin.dispatch.Dispatcher;
import org.huiyin.dispatch.Hindsight;
import org.huiyin.dispatch.Recalls;
import org.huiyin.ledger.Leases;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.line.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rounds: lets the line look at what is due, then lets the dispatcher say what is queued. Comes when it is
 * woken and when the next thing falls due. With several nodes only the one that holds the lease looks at what is due.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final String LEASE = "ticker";
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    /** After a round on which nothing could be done though something was due. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Store store;
    private final Line line;
    private final Mouth mouth;
    private final InstantSource clock;
    private final String node;
    private final Semaphore knocks = new Semaphore(0);
    private final Thread walker = new Thread(this::walk, "huiyin-rounds");
    private volatile boolean open = true;
    private Optional<Leases.Lease> lease = Optional.empty();
    private Instant nextLookBack = Instant.MIN;

    public Rounds(Store store, Line line, Mouth mouth, InstantSource clock, String node) {
        this.store = store;
        this.line = line;
        this.mouth = mouth;
        this.clock = clock;
        this.node = node;
    }

    /** Says what is queued, finds out what was said where nobody knows, takes back and destroys what should not stand. */
    public record Mouth(Dispatcher dispatcher, Hindsight hindsight, Recalls recalls, Sweep sweep) {}

    public void start() {
        walker.start();
    }

    /** Asks for a round soon; many knocks before it are one. */
    public void knock() {
        if (knocks.availablePermits() == 0) {
            knocks.release();
        }
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        knock();
        walker.join();
    }

    private void walk() {
        var rest = Duration.ZERO;
        while (open) {
            try {
                rest(rest);
                rest = round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                open = false;
            } catch (StoreConflict e) {
                lease = Optional.empty();
                rest = PATIENCE;
            } catch (RuntimeException e) {
                LOG.error("rounds: failed, again in {} s: {}", PATIENCE.toSeconds(), e.toString());
                rest = PATIENCE;
            }
        }
        lease.ifPresent(store.leases()::release);
    }

    private void rest(Duration length) throws InterruptedException {
        if (knocks.tryAcquire(length.toMillis(), TimeUnit.MILLISECONDS)) {
            knocks.drainPermits();
        }
    }

    /** Does all that can be done now, and says how long there is nothing to do. */
    private Duration round() {
        lookBack();
        var next = next();
        if (next.isEmpty() || next.get().isAfter(clock.instant())) {
            return untilThen(next);
        }
        int done = 0;
        try {
            done += looked();
        } finally {
            done += said();
        }
        if (done > 0) {
            tidy();
        }
        return done > 0 ? untilThen(next()) : PATIENCE;
    }

    private void lookBack() {
        var now = clock.instant();
        if (!now.isBefore(nextLookBack)) {
            nextLookBack = now.plus(LONGEST_REST);
            mouth.hindsight().look();
            tidy();
        }
    }

    /** After what was said, so that a disk that cannot be written to keeps nobody from an answer. */
    private void tidy() {
        mouth.recalls().run();
        mouth.sweep().run();
    }

    private int looked() {
        int all = 0;
        for (int some = 1; open && some > 0 && held(); all += some) {
            some = line.tick(lease);
        }
        return all;
    }

    private int said() {
        int all = 0;
        for (int some = 1; open && some > 0; all += some) {
            some = mouth.dispatcher().run();
        }
        return all;
    }

    private boolean held() {
        var now = clock.instant();
        boolean fresh = lease.filter(l -> l.until().minus(LENGTH.dividedBy(2)).isAfter(now))
                .isPresent();
        if (!fresh) {
            lease = store.leases().acquire(LEASE, node, now, LENGTH);
        }
        return lease.isPresent();
    }

    private Optional<Instant> next() {
        return Stream.concat(store.look(looks -> looks.dues().next()).stream(), mouth.dispatcher().next().stream())
                .min(Comparator.naturalOrder());
    }

    private Duration untilThen(Optional<Instant> moment) {
        var until = moment.map(m -> Duration.between(clock.instant(), m)).orElse(LONGEST_REST);
        if (until.isNegative()) {
            return Duration.ZERO;
        }
        // One more millisecond, so that the moment is over and not almost so.
        return until.compareTo(LONGEST_REST) < 0 ? until.plusMillis(1) : LONGEST_REST;
    }
}
