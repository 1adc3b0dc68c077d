package org.huiyin.adapters.console.pages.live;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.huiyin.line.Beat;
import org.huiyin.line.Pulse;
import org.huiyin.net.EventStream;
import org.huiyin.net.Opening;
import org.huiyin.net.Request;
import org.huiyin.net.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Tells open windows what was committed, by the numbers of items and notices, and every two seconds that all is well.
 * Whoever was away says which event was the last to arrive, by {@code Last-Event-ID} or {@code ?since=}, and hears what
 * they missed.
 */
public final class LiveEvents implements Transport.Opener<Consumer<EventStream>> {
    private static final int COMMITS = 1000;
    private static final int ALIVE_SECONDS = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Ring ring;
    private final Predicate<Request> isStillIn;
    private final Map<EventStream, Request> streams = new HashMap<>();
    private final ScheduledThreadPoolExecutor ticker;
    private @Nullable Future<?> ticking;

    /**
     * @param run tells the event ids of this run of the program from those of others; one line
     * @param isStillIn whether who opened a window would be let in now; who would not hears no more
     */
    public LiveEvents(
            Pulse pulse, InstantSource clock, Supplier<ZoneId> zone, String run, Predicate<Request> isStillIn) {
        this.isStillIn = isStillIn;
        this.clock = clock;
        this.zone = zone;
        this.ring = new Ring(run, COMMITS);
        this.ticker = new ScheduledThreadPoolExecutor(1, LiveEvents::thread);
        // Without windows there is no thread.
        ticker.setKeepAliveTime(1, TimeUnit.SECONDS);
        ticker.allowCoreThreadTimeOut(true);
        ticker.setRemoveOnCancelPolicy(true);
        pulse.follow(this::heard);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "console-alive");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Opening<Consumer<EventStream>> open(Request request) {
        return Opening.accept(stream -> begin(stream, request));
    }

    private synchronized void begin(EventStream stream, Request request) {
        stream.send(changed(ring.since(stream.lastEventId().or(() -> request.query("since")))));
        stream.send(alive());
        streams.put(stream, request);
        stream.onClose(() -> end(stream));
        if (ticking == null) {
            ticking = ticker.scheduleAtFixedRate(this::tick, ALIVE_SECONDS, ALIVE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private synchronized void end(EventStream stream) {
        streams.remove(stream);
        if (streams.isEmpty() && ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    private synchronized void heard(Beat beat) {
        ring.add(beat);
        boolean isTalk = beat instanceof Beat.About about && about.subjects().isEmpty();
        if (!isTalk) {
            var event = changed(beat);
            streams.keySet().forEach(stream -> stream.send(event));
        }
    }

    private void tick() {
        for (var window : windows().entrySet()) {
            if (isStillIn.test(window.getValue())) {
                window.getKey().send(alive());
            } else {
                window.getKey().close();
            }
        }
    }

    private synchronized Map<EventStream, Request> windows() {
        return Map.copyOf(streams);
    }

    private EventStream.Event changed(Beat beat) {
        var what = beat instanceof Beat.About about ? String.join(" ", about.subjects()) : "*";
        return new EventStream.Event(ring.id(), "changed", what);
    }

    private EventStream.Event alive() {
        return new EventStream.Event("", "alive", TIME.format(clock.instant().atZone(zone.get())));
    }
}
