package org.huiyin.adapters.net;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that run handlers. New requests are turned away when the queue is full; what belongs to something already
 * let in always gets a place, of which there is at most one for each connection.
 */
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ThreadPoolExecutor pool;
    private final int queue;

    Workers(int threads, int queue) {
        this.queue = queue;
        this.pool = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DefaultThreadFactory("net-worker", true));
        pool.allowCoreThreadTimeOut(true);
    }

    /** Runs a new request, or says no. */
    boolean offer(Runnable task) {
        if (pool.getQueue().size() >= queue) {
            return false;
        }
        return must(task);
    }

    /** Runs a task of something already let in; only a stopped pool says no. */
    boolean must(Runnable task) {
        try {
            pool.execute(() -> guarded(task));
            return true;
        } catch (RejectedExecutionException stopped) {
            return false;
        }
    }

    /** Lets what waits end within the time given, then interrupts. */
    void stop(long millis) throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(millis, TimeUnit.MILLISECONDS)) {
            pool.shutdownNow();
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("worker task failed: {}", outline(e));
        }
    }

    /** Kinds and places of a fault and its causes in one line; never its words, which may quote a message. */
    static String outline(Throwable fault) {
        StringBuilder line = new StringBuilder();
        Throwable at = fault;
        for (int depth = 0; at != null && depth < 5; depth++) {
            StackTraceElement[] stack = at.getStackTrace();
            line.append(depth == 0 ? "" : " < ").append(at.getClass().getName());
            line.append(stack.length == 0 ? "" : " at " + stack[0]);
            at = at.getCause();
        }
        return line.toString();
    }
}
