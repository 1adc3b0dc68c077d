package org.huiyin.line;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Directory;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Store;
import org.huiyin.message.Chat;

/** The one way out: says what is queued, after it was committed, and writes down what came of it. */
public final class Dispatcher {
    private static final int BATCH = 50;

    private final Store store;
    private final Directory directory;
    private final Map<String, ChatPlatform> platforms;
    private final Function<Outgoing, String> words;
    private final InstantSource clock;
    private final Heartbeat pulse;

    public Dispatcher(
            Store store,
            Directory directory,
            Map<String, ChatPlatform> platforms,
            Function<Outgoing, String> words,
            InstantSource clock,
            Heartbeat pulse) {
        this.store = store;
        this.directory = directory;
        this.platforms = Map.copyOf(platforms);
        this.words = words;
        this.clock = clock;
        this.pulse = pulse;
    }

    /**
     * Says one batch and returns how many it took; call again until there are none. The network is never touched
     * inside a transaction: a row is marked before, and its outcome is written after. One caller at a time, so that what
     * a batch said is written down before anybody asks for the next.
     */
    public synchronized int run() {
        var batch = store.outbox().take(clock.instant(), BATCH, words);
        batch.forEach(this::say);
        if (!batch.isEmpty()) {
            pulse.beat();
        }
        return batch.size();
    }

    private void say(Saying saying) {
        var outgoing = saying.outgoing();
        var chat = directory.chat(outgoing.to());
        var outcome =
                chat.map(c -> say(saying, c)).orElseGet(() -> new Outcome.Refused("target: no chat is bound to it"));
        store.outbox().record(outgoing.key(), outcome, chat, clock.instant());
    }

    private Outcome say(Saying saying, Chat chat) {
        var platform = platforms.get(chat.platform());
        if (platform == null) {
            return new Outcome.Refused(
                    "platform: " + chat.platform() + " (expected: one of " + platforms.keySet() + ")");
        }
        var outgoing = saying.outgoing();
        // A quote makes sense only in the chat it comes from.
        var quote = outgoing.inReplyTo().filter(id -> id.chat().equals(chat));
        var speech = new Speech(outgoing.key(), saying.text().orElse(""), outgoing.images(), quote);
        try {
            return platform.say(chat, speech);
        } catch (RuntimeException e) {
            // An adapter must not throw; when it does, nobody knows whether the words went out.
            return new Outcome.Unknown(e.getClass().getName());
        }
    }
}
