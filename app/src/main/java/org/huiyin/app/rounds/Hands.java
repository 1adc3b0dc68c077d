package org.huiyin.app.rounds;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One pair of hands at each door, which says one thing after the other; a slow platform holds up its own door only. */
public final class Hands implements Function<String, Executor>, AutoCloseable {
    /** What a platform is being told when we stop may take this long. */
    private static final long GRACE_SECONDS = 10;

    /** A door nobody goes through for so long needs no thread. */
    private static final long IDLE_SECONDS = 60;

    private final Map<String, ExecutorService> doors = new ConcurrentHashMap<>();

    @Override
    public Executor apply(String door) {
        return doors.computeIfAbsent(door, Hands::alone);
    }

    private static ExecutorService alone(String door) {
        var one = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "huiyin-door"));
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    @Override
    public void close() throws InterruptedException {
        doors.values().forEach(ExecutorService::shutdown);
        for (ExecutorService door : doors.values()) {
            if (!door.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                door.shutdownNow();
            }
        }
    }
}
