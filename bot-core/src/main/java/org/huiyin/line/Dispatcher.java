package org.huiyin.line;

import java.time.InstantSource;
import java.util.function.Function;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Store;

/** The one way out: says what is queued, after it was committed, and writes down what came of it. */
public final class Dispatcher {
    private static final int BATCH = 50;

    private final Store store;
    private final Doors doors;
    private final Function<Outgoing, String> words;
    private final InstantSource clock;
    private final Heartbeat pulse;

    public Dispatcher(
            Store store, Doors doors, Function<Outgoing, String> words, InstantSource clock, Heartbeat pulse) {
        this.store = store;
        this.doors = doors;
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
        var holds = batch.isEmpty() ? Circumstances.none() : store.look(looks -> looks.circumstances(clock.instant()));
        batch.forEach(saying -> say(saying, holds));
        if (!batch.isEmpty()) {
            pulse.beat();
        }
        return batch.size();
    }

    private void say(Saying saying, Circumstances holds) {
        var outgoing = saying.outgoing();
        var chat = doors.chat(outgoing.to());
        var outcome = chat.map(c -> holds.isSilent(doors.group(c))
                        ? new Outcome.Refused("target: we keep quiet there")
                        : doors.say(saying, c))
                .orElseGet(() -> new Outcome.Refused("target: no chat is bound to it"));
        store.outbox().record(outgoing.key(), outcome, chat, clock.instant());
    }
}
