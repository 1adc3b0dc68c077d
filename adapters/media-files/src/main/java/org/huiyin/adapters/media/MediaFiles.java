package org.huiyin.adapters.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huiyin.media.Glimpse;
import org.huiyin.media.Media;
import org.huiyin.media.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches pictures in the background and keeps them as files. What fails for the moment is tried twice again. */
public final class MediaFiles implements Media, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);
    private static final int WORKERS = 3;
    /** More wait for nobody: people send pictures faster than a slow host gives them only when something is wrong. */
    private static final int MOST_WAITING = 500;

    private static final Map<Integer, Long> SECONDS_BEFORE = Map.of(1, 2L, 2, 10L);

    private final MediaSettings settings;
    private final Consumer<Glimpse> onlooker;
    private final Shelf shelf;
    private final Fetching fetching;
    private final Darkroom darkroom = new Darkroom();
    private final Set<String> expected = ConcurrentHashMap.newKeySet();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor workers = executor("huiyin-media", WORKERS);
    private final ScheduledThreadPoolExecutor watch = executor("huiyin-media-watch", 1);

    /** @param onlooker hears, on a worker, what each picture that was kept looks like */
    public MediaFiles(MediaSettings settings, Consumer<Glimpse> onlooker) {
        this(settings, Names.ofTheMachine(), new PublicAddress(), onlooker);
    }

    MediaFiles(MediaSettings settings, Names names, Predicate<InetAddress> open, Consumer<Glimpse> onlooker) {
        this.settings = settings;
        this.onlooker = onlooker;
        this.shelf = new Shelf(settings.folder());
        this.fetching = new Fetching(settings, new Dialling(settings, names, open), watch);
    }

    private static ScheduledThreadPoolExecutor executor(String name, int threads) {
        var number = new AtomicInteger();
        var executor = new ScheduledThreadPoolExecutor(threads, task -> {
            var thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    @Override
    public void expect(String reference, Source source) {
        if (forgotten.contains(reference) || shelf.holds(reference) || !expected.add(reference)) {
            return;
        }
        if (workers.isShutdown() || expected.size() > MOST_WAITING) {
            expected.remove(reference);
            LOG.warn("media: one more given up, {} wait already", expected.size());
            return;
        }
        workers.execute(() -> fetch(reference, source, 1));
    }

    private void fetch(String reference, Source source, int attempt) {
        try {
            var developed = darkroom.develop(bytes(source));
            shelf.keep(reference, developed.content());
            expected.remove(reference);
            if (forgotten.contains(reference)) {
                shelf.remove(reference);
            } else {
                show(new Glimpse(reference, developed.print()));
            }
        } catch (GivenUp e) {
            expected.remove(reference);
            LOG.info("media: given up: {}", e.getMessage());
        } catch (IOException | RuntimeException e) {
            again(reference, source, attempt, e);
        }
    }

    /** It is kept; who cannot look now does not look again. */
    private void show(Glimpse glimpse) {
        try {
            onlooker.accept(glimpse);
        } catch (RuntimeException e) {
            LOG.error("media: one was kept but not looked at: {}", e.getClass().getSimpleName());
        }
    }

    private void again(String reference, Source source, int attempt, Exception fault) {
        var wait = SECONDS_BEFORE.get(attempt);
        if (wait == null || workers.isShutdown()) {
            expected.remove(reference);
            // Only the kind: messages of the network name hosts.
            LOG.warn(
                    "media: given up after {} attempts: {}",
                    attempt,
                    fault.getClass().getSimpleName());
        } else {
            workers.schedule(() -> fetch(reference, source, attempt + 1), wait, TimeUnit.SECONDS);
        }
    }

    private byte[] bytes(Source source) throws IOException {
        if (source instanceof Source.Address address) {
            return address.seal().open(fetching.get(address.uri(), address.headers()));
        }
        var bytes = source instanceof Source.Enclosed enclosed
                ? enclosed.bytes()
                : ((Source.Asked) source).request().fetch();
        if (bytes.length > settings.largest()) {
            throw new GivenUp("bytes: " + bytes.length);
        }
        return bytes;
    }

    /** Whether it may still come. */
    boolean isExpected(String reference) {
        return expected.contains(reference);
    }

    @Override
    public Optional<Content> find(String reference) {
        try {
            return shelf.find(reference);
        } catch (IOException e) {
            LOG.warn("media: one could not be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void forget(String reference) {
        forgotten.add(reference);
        try {
            shelf.remove(reference);
        } catch (IOException e) {
            throw new UncheckedIOException("media: one could not be destroyed", e);
        }
    }

    /** What is not fetched by now is not fetched. */
    @Override
    public void close() {
        workers.shutdownNow();
        watch.shutdownNow();
    }
}
