package org.huiyin.adapters.onebot;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.adapters.onebot.standing.Health;
import org.huiyin.chat.Account;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.Media;
import org.huiyin.message.Attachment;
import org.huiyin.message.Chat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of our accounts: what it hears goes to the inbox, what it says goes over its newest line. */
final class OurAccount {
    private static final Logger LOG = LoggerFactory.getLogger(OurAccount.class);

    /** How often an answer is waited for while we read nothing: it may lie in what we do not read. */
    private static final int PATIENCE = 4;

    private final OneBotSettings.Login login;
    private final Means means;
    private final Decoder decoder;
    private final Encoder encoder = new Encoder();
    private final Backlog backlog;
    private final Health health;
    private volatile Optional<Inbox> inbox = Optional.empty();
    private final CatchUp catchUp;
    private @Nullable Line mouth;
    private @Nullable Line ears;

    /**
     * What every account works with.
     *
     * @param ours the ids of all our accounts: none of them hears another
     * @param random safe for several threads
     */
    record Means(
            OneBotSettings.Bounds bounds,
            Set<String> ours,
            Media media,
            InstantSource clock,
            RandomGenerator random,
            ScheduledExecutorService timer) {}

    /** A way to the program that holds the account. */
    interface Line {

        /** Asks for something to be done. Fails with {@link NotSent} only when surely nothing went out. */
        CompletableFuture<Answer> ask(Encoder.Action action);

        void close(int code, String reason);
    }

    /** Nothing went out. */
    static final class NotSent extends IOException {
        private static final long serialVersionUID = 1L;
    }

    OurAccount(OneBotSettings.Login login, Means means) {
        this.login = login;
        this.means = means;
        this.decoder = new Decoder(login.id(), means.ours());
        this.backlog = new Backlog(login.id(), means);
        this.catchUp = new CatchUp(this, means.bounds().answer());
        this.health = new Health(login.id(), means.clock());
    }

    String id() {
        return login.id();
    }

    OneBotSettings.Link link() {
        return login.link();
    }

    Decoder decoder() {
        return decoder;
    }

    void open(Inbox to) {
        inbox = Optional.of(to);
        backlog.open(to);
    }

    boolean isOpen() {
        return inbox.isPresent();
    }

    boolean isFull() {
        return backlog.isFull();
    }

    CompletionStage<@Nullable Void> room() {
        return backlog.room();
    }

    Account account() {
        return health.account(backlog.stuckSince());
    }

    /** A connection came; the newest wins, and one that is left with nothing to do is closed. */
    void attach(Line line, SocketLine.Role role) {
        List<Line> idle;
        synchronized (this) {
            if ((!role.speaks() || line == mouth) && (!role.hears() || line == ears)) {
                return;
            }
            idle = present();
            if (!idle.contains(line)) {
                health.fresh();
            }
            mouth = role.speaks() ? line : mouth;
            ears = role.hears() ? line : ears;
            idle.removeAll(present());
            linked("");
        }
        LOG.info("onebot {}: connected for {}", id(), role);
        speaking().filter(open -> role.hears()).ifPresent(catchUp::over);
        idle.forEach(before -> before.close(1000, "a newer connection came"));
    }

    /** A connection is no more. */
    synchronized void detach(Line line, String why) {
        if (line == mouth || line == ears) {
            mouth = line == mouth ? null : mouth;
            ears = line == ears ? null : ears;
            linked(why);
            LOG.info("onebot {}: a connection ended: {}", id(), why);
        }
    }

    /** A connection takes no actions for now; what its program tells is heard all the same. */
    synchronized void mute(Line line, String why) {
        if (line == mouth) {
            mouth = null;
            linked(why);
            LOG.info("onebot {}: takes no actions: {}", id(), why);
        }
    }

    private synchronized List<Line> present() {
        return Stream.concat(Stream.ofNullable(mouth), Stream.ofNullable(ears))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void linked(String why) {
        if (mouth != null && ears != null) {
            health.linked(Account.State.CONNECTED, "");
        } else if (mouth == null && ears == null) {
            health.linked(Account.State.CONNECTING, why);
        } else {
            health.linked(Account.State.CONNECTING, mouth == null ? "nobody takes actions" : "nobody tells events");
        }
    }

    /** The program does not let us in. */
    void refused(String why) {
        health.linked(Account.State.FROZEN, why);
        LOG.warn("onebot {}: not let in: {}", id(), why);
    }

    void unreachable(String why) {
        health.linked(Account.State.CONNECTING, why);
    }

    /** Takes an event; completes once a message is committed, at once for all else. */
    CompletionStage<@Nullable Void> hear(Event event) {
        if (event instanceof Event.Heard heard) {
            heard.enclosures().forEach(this::expect);
            catchUp.heard(heard.message());
            return backlog.add(heard.message());
        }
        if (event instanceof Event.Happened happened) {
            inbox.ifPresent(to -> to.happened(happened.what()));
        } else if (event instanceof Event.Beat beat) {
            health.beat(beat.online(), beat.good(), beat.interval());
        } else if (event instanceof Event.PutOut) {
            health.told(Account.State.FROZEN, "the platform signed the account out");
        }
        return CompletableFuture.completedStage(null);
    }

    private void expect(Event.Enclosure enclosure) {
        try {
            enclosure
                    .source(() -> fetch(enclosure.attachment().kind(), enclosure.file()))
                    .ifPresent(source ->
                            means.media().expect(enclosure.attachment().reference(), source));
        } catch (IllegalArgumentException e) {
            LOG.warn("onebot {}: an attachment came with an address or bytes nobody can read", id());
        }
    }

    /** What the program itself keeps; those that give only a path on their own disk give us nothing. */
    private byte[] fetch(Attachment.Kind kind, String file) throws IOException {
        var line = speaking().orElseThrow(NotSent::new);
        try {
            return await(line.ask(encoder.fetch(kind, file))).bytes();
        } catch (TimeoutException | ExecutionException | IllegalArgumentException e) {
            throw new IOException("attachment: no answer that can be read (expected: base64)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("attachment: interrupted (expected: base64)", e);
        }
    }

    /** Hands it to the program; who asks for the end waits for what the program answers. */
    Supplier<Outcome> begin(Chat to, Speech speech) {
        var images = new ArrayList<byte[]>();
        for (Attachment image : speech.images()) {
            means.media().find(image.reference()).ifPresent(content -> images.add(content.bytes()));
        }
        if (images.size() < speech.images().size()) {
            LOG.warn("onebot {}: {} is said without a picture that is not kept", id(), speech.key());
        }
        if (speech.text().isBlank() && images.isEmpty()) {
            return () -> new Outcome.Refused("speech: empty (expected: a text or a picture)");
        }
        var quote = speech.quote().filter(id -> id.chat().equals(to)).flatMap(id -> Decoder.quotable(id.value()));
        return perform(encoder.say(to, speech.text(), images, quote), Answer::said);
    }

    Outcome recall(String platformId) {
        return perform(encoder.delete(platformId), (answer, again) -> answer.recalled(platformId, again))
                .get();
    }

    private Supplier<Outcome> perform(Encoder.Action action, BiFunction<Answer, Duration, Outcome> read) {
        var again = means.bounds().again();
        var line = speaking();
        var held = backlog.stuckSince().map(since -> "held back: its answer could not be read");
        if (line.isEmpty() || held.isPresent()) {
            return () -> new Outcome.TryLater(again, held.orElse("not connected"));
        }
        var asked = line.get().ask(action);
        return () -> end(asked, read, again);
    }

    private Outcome end(CompletableFuture<Answer> asked, BiFunction<Answer, Duration, Outcome> read, Duration again) {
        try {
            return read.apply(await(asked), again);
        } catch (TimeoutException e) {
            asked.cancel(false);
            return new Outcome.Unknown("no answer within " + means.bounds().answer());
        } catch (ExecutionException e) {
            return e.getCause() instanceof NotSent
                    ? new Outcome.TryLater(again, "not connected")
                    : new Outcome.Unknown("the connection broke before the answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted before the answer");
        }
    }

    private synchronized Optional<Line> speaking() {
        return Optional.ofNullable(mouth);
    }

    private Answer await(CompletableFuture<Answer> asked)
            throws TimeoutException, ExecutionException, InterruptedException {
        for (int waited = 1; ; waited++) {
            try {
                return asked.get(means.bounds().answer().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!backlog.isFull() || waited == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    void close() {
        inbox = Optional.empty();
        present().forEach(line -> line.close(1001, "we stop"));
        backlog.close();
    }
}
