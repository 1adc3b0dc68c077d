package org.huiyin.app.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tells messages of the mixture, one after the other, in a loop that waits for answers or in one that waits for nothing. */
final class Load {
    private static final int LOST_AFTER_SECONDS = 3;
    private static final int LOOKED_AT_MILLIS = 100;
    private static final long COARSE = TimeUnit.MICROSECONDS.toNanos(500);

    private final Mixture mixture;
    private final Slate slate;
    private final Program program;

    Load(Mixture mixture, Slate slate, Program program) {
        this.mixture = mixture;
        this.slate = slate;
        this.program = program;
    }

    /**
     * Tells on as long as fewer than so many answers are outstanding, for so long. An answer that does not come for some
     * seconds is not waited for any longer.
     *
     * @return how many were told
     */
    int closed(int window, Duration length) throws IOException, InterruptedException {
        var awaited = new ArrayDeque<Integer>();
        var answered = new Semaphore(0);
        slate.follow(answered::release);
        int begin = slate.next();
        long end = System.nanoTime() + length.toNanos();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            int number = slate.next();
            if (tell(now).sort().isAnswered()) {
                awaited.add(number);
            }
            while (awaited.size() >= window && !awaited.removeIf(this::isOver)) {
                answered.tryAcquire(LOOKED_AT_MILLIS, TimeUnit.MILLISECONDS);
                answered.drainPermits();
            }
        }
        slate.follow(() -> {});
        return slate.next() - begin;
    }

    private boolean isOver(int number) {
        return slate.answers(number) > 0
                || slate.due(number) < System.nanoTime() - TimeUnit.SECONDS.toNanos(LOST_AFTER_SECONDS);
    }

    /**
     * Tells so many a second, for so long, whatever comes back; who is late tells faster until it is made good.
     *
     * @return how many were told
     */
    int open(double aSecond, Duration length) throws IOException {
        int begin = slate.next();
        long start = System.nanoTime();
        double between = TimeUnit.SECONDS.toNanos(1) / aSecond;
        for (long number = 0; ; number++) {
            long due = start + (long) (number * between);
            if (due - start >= length.toNanos()) {
                return slate.next() - begin;
            }
            for (long ahead = due - System.nanoTime(); ahead > COARSE; ahead = due - System.nanoTime()) {
                LockSupport.parkNanos(ahead - COARSE / 2);
            }
            if (System.nanoTime() - start > 2 * length.toNanos()) {
                // So much is held back that the rest would only be told when nobody counts any more.
                return slate.next() - begin;
            }
            tell(due);
        }
    }

    /** The command room has somebody sought, so that who was seen is of interest. */
    void search() throws IOException {
        for (var said : mixture.search(slate.next(), System.currentTimeMillis() / 1000)) {
            tell(said, System.nanoTime());
        }
    }

    private Mixture.Said tell(long due) throws IOException {
        return tell(mixture.next(slate.next(), System.currentTimeMillis() / 1000), due);
    }

    private Mixture.Said tell(Mixture.Said said, long due) throws IOException {
        slate.tell(said, due);
        program.tell(said.frame());
        return said;
    }
}
