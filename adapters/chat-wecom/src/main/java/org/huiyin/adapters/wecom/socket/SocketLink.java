package org.huiyin.adapters.wecom.socket;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.adapters.wecom.api.Errcode;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Standing;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.bot.Bot;
import org.huiyin.adapters.wecom.bot.Decoder;
import org.huiyin.adapters.wecom.bot.Link;
import org.huiyin.adapters.wecom.bot.Memory;
import org.huiyin.adapters.wecom.bot.Offers;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;
import org.jspecify.annotations.Nullable;

/**
 * A bot over a long connection: subscribes, shows signs of life, and comes back when the line breaks. It gives up when it
 * is refused too often, and when another connection of the same bot takes its place: to come back then would throw that
 * one out, and so on without end.
 *
 * <p>Whatever changes the connection runs on one thread.
 */
public final class SocketLink implements Link {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration DOWN = Duration.ofSeconds(10);
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);
    private static final int PINGS = 2;

    private final SocketSettings settings;
    private final Surroundings around;
    private final Talk talk;
    private final Mouth mouth;
    private final Standing standing;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ScheduledExecutorService timer;

    private volatile @Nullable Wire live;
    private volatile @Nullable Offers offers;
    private volatile boolean isOver;
    private volatile @Nullable Wire current;
    private int breaks;
    private int refusals;

    public SocketLink(SocketSettings settings, Surroundings around) {
        this.settings = settings;
        this.around = around;
        this.talk = new Talk(
                new Frames(around.random()), new Replies(settings.rhythm().window()), new Memory(settings.bot()));
        this.standing = new Standing(settings.bot().account(), State.CONNECTING, around.clock());
        this.mouth = new Mouth(settings, around, talk, standing);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "wecom-" + settings.bot().account());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Bot bot() {
        return settings.bot();
    }

    @Override
    public Account account() {
        return standing.account();
    }

    @Override
    public void start(Inbox inbox) {
        var to = new Offers(inbox, timer, Offers.Terms.standard());
        offers = to;
        var ear = new Ear(new Decoder(settings.bot(), talk.memory()::find), around, talk, to);
        later(Duration.ZERO, () -> connect(ear));
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        var wire = live;
        if (wire == null) {
            var wait = standing.is(State.FROZEN) ? GIVEN_UP : DOWN;
            return new Outcome.TryLater(wait, "connection: down (expected: up)");
        }
        return mouth.say(wire, to, speech);
    }

    private void connect(Ear ear) {
        if (isOver) {
            return;
        }
        // The two know each other: the wire tells what it hears together with itself, to be answered over it.
        var holder = new Object() {
            @Nullable
            Wire wire;
        };
        var wire = new Wire(frame -> hear(ear, frame, holder.wire), why -> run(() -> broken(ear, holder.wire, why)));
        holder.wire = wire;
        current = wire;
        client.newWebSocketBuilder()
                .connectTimeout(CONNECT)
                .buildAsync(settings.url(), wire)
                .whenComplete((socket, failure) -> {
                    if (failure != null) {
                        run(() -> broken(ear, wire, "no connection, " + name(failure)));
                    } else if (isOver) {
                        wire.close();
                    } else {
                        run(() -> subscribe(ear, wire));
                    }
                });
    }

    private void hear(Ear ear, Fields frame, @Nullable Wire wire) {
        if (wire != null && ear.hear(frame, wire)) {
            run(() -> giveUp(wire, "another connection of this bot took over: end that one, then start this again"));
        }
    }

    private void subscribe(Ear ear, Wire wire) {
        var frame = talk.frames().subscribe(settings);
        wire.ask(frame.id(), frame.text(), settings.rhythm().answer())
                .whenComplete((answer, failure) -> run(() -> {
                    if (wire != current || isOver) {
                        wire.close();
                    } else if (failure != null) {
                        wire.cut("no answer to who we are, " + name(failure));
                    } else if (answer.errcode().isFine()) {
                        admitted(ear, wire);
                    } else if (answer.errcode().isPassing()) {
                        wire.cut(answer.errcode().toString());
                    } else {
                        refused(ear, wire, answer.errcode());
                    }
                }));
    }

    private void admitted(Ear ear, Wire wire) {
        breaks = 0;
        refusals = 0;
        live = wire;
        standing.become(State.CONNECTED, "");
        var unanswered = new AtomicInteger();
        later(settings.rhythm().ping(), () -> beat(wire, unanswered));
    }

    private void refused(Ear ear, Wire wire, Errcode code) {
        refusals++;
        if (refusals >= settings.rhythm().refusals()) {
            giveUp(wire, code + "; check the bot's id and secret, then start again");
            return;
        }
        current = null;
        wire.close();
        standing.become(State.CONNECTING, code.toString());
        later(settings.rhythm().wait(refusals, around.random()), () -> connect(ear));
    }

    private void broken(Ear ear, @Nullable Wire wire, String why) {
        if (wire == null || wire != current || isOver) {
            return;
        }
        current = null;
        live = null;
        breaks++;
        standing.become(State.CONNECTING, why);
        later(settings.rhythm().wait(breaks, around.random()), () -> connect(ear));
    }

    private void giveUp(Wire wire, String why) {
        if (wire == current) {
            isOver = true;
            current = null;
            live = null;
            standing.become(State.FROZEN, why);
            wire.close();
        }
    }

    private void beat(Wire wire, AtomicInteger unanswered) {
        if (wire != live) {
            return;
        }
        if (unanswered.get() >= PINGS) {
            wire.cut("no sign of life");
            return;
        }
        unanswered.incrementAndGet();
        var frame = talk.frames().ping();
        var patience = settings.rhythm().ping().multipliedBy(PINGS + 1);
        wire.ask(frame.id(), frame.text(), patience).thenAccept(answer -> unanswered.set(0));
        later(settings.rhythm().ping(), () -> beat(wire, unanswered));
    }

    static String name(Throwable failure) {
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private void run(Runnable task) {
        later(Duration.ZERO, task);
    }

    private void later(Duration wait, Runnable task) {
        try {
            timer.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Stopped: whatever it was, it is over.
            isOver = true;
        }
    }

    @Override
    public void stop() {
        isOver = true;
        var wire = current;
        live = null;
        if (wire != null) {
            wire.close();
        }
        timer.shutdownNow();
        var waiting = offers;
        if (waiting != null) {
            waiting.stop();
        }
    }
}
