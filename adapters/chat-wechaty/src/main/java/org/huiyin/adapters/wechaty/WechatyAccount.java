package org.huiyin.adapters.wechaty;

import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.huiyin.adapters.wechaty.payload.Event;
import org.huiyin.adapters.wechaty.payload.MessageDecoder;
import org.huiyin.chat.Account;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.LookBack;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.message.Chat;
import org.jspecify.annotations.Nullable;

/** One account: its line, what comes in over it, and what goes out. */
final class WechatyAccount {
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final WechatySettings settings;
    private final InstantSource clock;
    private final Loop loop;
    private final Health health;
    private final MessageDecoder decoder;
    private final Names names;
    private final Recent recent = new Recent();
    private final Composer composer;
    private final Files files;
    private final Speaker speaker;
    private volatile @Nullable Session session;
    private volatile @Nullable Wire wire;

    WechatyAccount(WechatySettings settings, Media media, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.loop = new Loop("wechaty-" + settings.account());
        this.health = new Health(settings.account(), clock);
        this.decoder = new MessageDecoder(WechatyPlatform.NAME, settings.account());
        this.names = new Names(loop);
        this.composer = new Composer(decoder, names, recent, clock);
        this.files = new Files(() -> wire, media, loop, settings);
        this.speaker = new Speaker(settings.times(), media, recent, health);
    }

    Account health() {
        return health.account();
    }

    void start(Inbox inbox) {
        var lanes = new Lanes(loop, composer, recent, files, inbox);
        var arrivals = new Arrivals(loop, decoder, clock, recent, lanes);
        var begun = new Session(settings, loop, health, new SplittableRandom(), new Hearing(arrivals));
        session = begun;
        loop.execute(begun::connect);
    }

    Outcome say(Chat to, Speech speech) {
        return over(line -> speaker.say(line, to, speech));
    }

    Outcome recall(String platformId) {
        return over(line -> speaker.recall(line, platformId));
    }

    LookBack lookBack(Chat in, Speech speech) {
        return speaker.lookBack(in, speech);
    }

    /** Waits a little for what was heard to be taken: the puppet service keeps none of it. */
    void stop() {
        var last = session;
        if (last != null) {
            loop.execute(last::over);
            try {
                last.drained().get(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                // What is left is counted at the end.
            }
            loop.execute(last::end);
        }
        files.end();
        loop.end();
    }

    private Outcome over(Function<Wire, Outcome> saying) {
        var open = session;
        var later = new Outcome.TryLater(settings.times().retry(), "puppet service: no line to it");
        if (open == null) {
            return later;
        }
        try {
            return saying.apply(open.ready().get(settings.times().call().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return later;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later;
        }
    }

    /** Passes on what the line tells. */
    private final class Hearing implements Session.Hearing {
        private final Arrivals arrivals;

        Hearing(Arrivals arrivals) {
            this.arrivals = arrivals;
        }

        @Override
        public void over(@Nullable Wire next) {
            wire = next;
            composer.over(next);
            arrivals.over(next);
        }

        @Override
        public void self(String contact) {
            composer.self(contact);
            arrivals.self(contact);
        }

        @Override
        public void stale(Event.Stale stale) {
            if (stale.of() == Event.Stale.Of.CONTACT) {
                names.forgetContact(stale.id());
            } else {
                names.forgetRoom(stale.id());
            }
        }

        @Override
        public void piece(Event event, Runnable through) {
            arrivals.add(event, through);
        }
    }
}
