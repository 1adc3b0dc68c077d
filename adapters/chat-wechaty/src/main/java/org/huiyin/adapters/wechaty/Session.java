package org.huiyin.adapters.wechaty;

import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import org.huiyin.adapters.wechaty.payload.Event;
import org.huiyin.adapters.wechaty.payload.EventDecoder;
import org.huiyin.chat.Account.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wechaty.EventResponse;

/**
 * The state of one account's line: opens it, opens another when it breaks, and tells when it went deaf. On the loop only,
 * but for {@link #ready}.
 */
final class Session implements Wire.Ear {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    /** How many events may be inside at once; the service is not asked for more before one is through. */
    private static final int MOST_INSIDE = 2_000;

    private final WechatySettings settings;
    private final WechatySettings.Times times;
    private final Loop loop;
    private final Health health;
    private final EventDecoder decoder = new EventDecoder();
    private final RandomGenerator random;
    private final Hearing hearing;
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private @Nullable Wire wire;
    private Future<?> silence = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Wire> ready = new CompletableFuture<>();
    private boolean isStarted;
    private boolean isIn;
    private boolean wasIn;
    private boolean isOver;
    private int tries;
    private int inside;

    /** Who must know what line there is, who we are, and what came over it. */
    interface Hearing {
        void over(@Nullable Wire wire);

        void self(String contact);

        void stale(Event.Stale stale);

        void piece(Event event, Runnable through);
    }

    Session(WechatySettings settings, Loop loop, Health health, RandomGenerator random, Hearing hearing) {
        this.settings = settings;
        this.times = settings.times();
        this.loop = loop;
        this.health = health;
        this.random = random;
        this.hearing = hearing;
    }

    /** The line, once something can be said over it; a failure where nobody knows when that will be. */
    CompletableFuture<Wire> ready() {
        return ready;
    }

    void connect() {
        if (isOver) {
            return;
        }
        isStarted = false;
        isIn = false;
        if (ready.isDone()) {
            ready = new CompletableFuture<>();
        }
        if (health.state() == State.CONNECTED || health.state() == State.LIMITED) {
            health.is(State.CONNECTING, "");
        }
        try {
            var next = Wire.open(settings, loop);
            wire = next;
            next.listen(MOST_INSIDE - inside, this);
            next.start().whenComplete((done, fault) -> started(next, fault));
            hearing.over(next);
            listenForSilence();
        } catch (IOException | RuntimeException e) {
            lost(State.FROZEN, "tls: the certificates cannot be read (expected: a PEM file)");
        }
    }

    /** Listens no more. What is inside goes on. */
    void over() {
        isOver = true;
        silence.cancel(false);
        var last = wire;
        if (last != null) {
            last.hush();
        }
        settleDrained();
    }

    /** Done once nothing is inside any more, after {@link #over}. */
    CompletableFuture<Void> drained() {
        return drained;
    }

    void end() {
        closed();
        var last = wire;
        if (last != null) {
            last.close();
        }
        if (inside > 0) {
            LOG.error("wechaty account {}: {} events were heard and not taken", settings.account(), inside);
        }
    }

    @Override
    public void heard(Wire from, EventResponse response) {
        if (from != wire || isOver) {
            return;
        }
        listenForSilence();
        var event = decoder.decode(response);
        if (event instanceof Event.Spoken || event instanceof Event.OfRoom) {
            inside++;
            hearing.piece(event, () -> {
                inside--;
                more();
                settleDrained();
            });
            return;
        }
        of(event);
        more();
    }

    private void of(Event event) {
        if (event instanceof Event.LoggedIn in) {
            isIn = true;
            wasIn = true;
            hearing.self(in.contact());
            settled();
        } else if (event instanceof Event.LoggedOut) {
            isIn = false;
            wasIn = false;
            closed();
            health.is(State.FROZEN, "login: the account is logged out (expected: log in at the puppet service)");
        } else if (event instanceof Event.Scan) {
            if (!isIn) {
                wasIn = false;
                closed();
                health.is(State.FROZEN, "login: a code waits (expected: scan it with the account's phone)");
            }
        } else if (event instanceof Event.Stale stale) {
            hearing.stale(stale);
        } else if (event instanceof Event.Fault) {
            LOG.warn("wechaty account {}: the puppet tells of a fault", settings.account());
        }
    }

    @Override
    public void ended(Wire from, Status why) {
        if (from != wire || isOver) {
            return;
        }
        if (isOfTls(why)) {
            lost(State.FROZEN, "tls: no agreement (expected: its authority and name, as in the settings)");
            return;
        }
        switch (why.getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                lost(State.FROZEN, "token: refused (expected: the puppet service's)");
            case ALREADY_EXISTS ->
                lost(State.CONNECTING, "puppet service: another client listens (expected: one for each account)");
            default -> lost(State.CONNECTING, "puppet service: " + why.getCode());
        }
    }

    private static boolean isOfTls(Status why) {
        for (Throwable at = why.getCause(); at != null; at = at.getCause()) {
            if (at instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    private void started(Wire from, @Nullable Throwable fault) {
        if (from != wire || isOver) {
            return;
        }
        if (fault == null) {
            isStarted = true;
            settled();
            loop.after(times.call(), () -> believeIn(from));
        } else if (Status.fromThrowable(fault).getCode() != Status.Code.UNAUTHENTICATED) {
            // The stream tells of a wrong token, too, and of a second client it alone.
            loop.after(times.retry(), () -> startFailed(from, Status.fromThrowable(fault)));
        }
    }

    private void startFailed(Wire from, Status why) {
        if (from == wire && !isOver) {
            lost(State.CONNECTING, "puppet service: does not start: " + why.getCode());
        }
    }

    /** Not every service says again who is logged in; if nobody says otherwise, it is as it was. */
    private void believeIn(Wire from) {
        if (from == wire && !isIn && wasIn) {
            isIn = true;
            settled();
        }
    }

    private void settled() {
        var line = wire;
        if (isStarted && isIn && line != null) {
            tries = 0;
            health.is(State.CONNECTED, "");
            ready.complete(line);
            ready = CompletableFuture.completedFuture(line);
        }
    }

    private void lost(State state, String why) {
        leave();
        health.is(state, why);
        var wait = wait(tries++);
        LOG.info("wechaty account {}: next try in {} ms", settings.account(), wait.toMillis());
        loop.after(wait, this::connect);
    }

    private void leave() {
        silence.cancel(false);
        closed();
        var last = wire;
        if (last != null) {
            last.close();
        }
        wire = null;
        hearing.over(null);
    }

    /** Who wants to say something need not wait for what will not come soon. */
    private void closed() {
        var none = new CompletableFuture<Wire>();
        none.completeExceptionally(Status.UNAVAILABLE.asRuntimeException());
        ready.completeExceptionally(Status.UNAVAILABLE.asRuntimeException());
        ready = none;
    }

    private void settleDrained() {
        if (isOver && inside == 0) {
            drained.complete(null);
        }
    }

    /** Twice as long each time, and never for two towns at once. */
    private Duration wait(int tries) {
        long longest = Math.min(
                times.retry().toMillis() << Math.min(tries, 20),
                times.retryMost().toMillis());
        return Duration.ofMillis(random.nextLong(longest / 2, longest + 1));
    }

    private void more() {
        var line = wire;
        if (line != null) {
            line.more();
        }
    }

    private void listenForSilence() {
        silence.cancel(false);
        silence = loop.after(times.quiet(), this::quiet);
    }

    /** Nothing for long: is anybody there? Where we ourselves asked for nothing more, silence tells nothing. */
    private void quiet() {
        var line = wire;
        if (line == null || inside >= MOST_INSIDE) {
            listenForSilence();
            return;
        }
        line.ding().whenComplete((done, fault) -> {});
        silence = loop.after(times.dong(), () -> {
            if (line == wire) {
                lost(State.DEAF, "puppet service: says nothing, not even when asked");
            }
        });
    }
}
