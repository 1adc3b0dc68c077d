package org.huiyin.adapters.wechaty;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that all of an account's comings and goings run on, one after the other; nothing on it waits. */
final class Loop implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final ScheduledThreadPoolExecutor thread;

    Loop(String name) {
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            var made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs it in turn; not at all once the loop has ended. */
    @Override
    public void execute(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** Runs it after a while; cancel it to have it not run. */
    Future<?> after(Duration wait, Runnable task) {
        try {
            return thread.schedule(() -> guarded(task), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException ended) {
            return new FutureTask<Void>(() -> {}, null);
        }
    }

    void end() {
        thread.shutdown();
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("wechaty: a task failed: {}", outline(e));
        }
    }

    /** Kinds and places of a fault and its causes; never its words, which may quote somebody. */
    static String outline(Throwable fault) {
        var line = new StringBuilder();
        Throwable at = fault;
        for (int depth = 0; at != null && depth < 5; depth++) {
            var stack = at.getStackTrace();
            line.append(depth == 0 ? "" : " < ").append(at.getClass().getName());
            line.append(stack.length == 0 ? "" : " at " + stack[0]);
            at = at.getCause();
        }
        return line.toString();
    }
}
