package org.huiyin.dispatch;

import java.util.List;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Outbox;

/** Takes back what was said and should no longer stand, where the platform can. */
public final class Recalls {
    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final Doors doors;

    public Recalls(Outbox outbox, Doors doors) {
        this.outbox = outbox;
        this.doors = doors;
    }

    /** Tries a bounded number, and returns how many are settled: taken back, or never to be. */
    public int run() {
        List<Saying> asked = outbox.toRecall(AT_ONCE);
        return (int) asked.stream().filter(this::settle).count();
    }

    private boolean settle(Saying saying) {
        var outcome = doors.chat(saying)
                .map(chat -> doors.recall(saying, chat))
                .orElseGet(() -> new Outcome.Refused("target: no chat is bound to it"));
        // Taking back twice does no harm: what nobody knows the end of is tried once more.
        boolean settled = outcome instanceof Outcome.Sent || outcome instanceof Outcome.Refused;
        if (settled) {
            outbox.recalled(saying.outgoing().key(), outcome instanceof Outcome.Sent);
        }
        return settled;
    }
}
