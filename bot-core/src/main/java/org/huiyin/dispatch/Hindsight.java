package org.huiyin.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.huiyin.chat.LookBack;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Saying;
import org.huiyin.informant.Alias;
import org.huiyin.ledger.Outbox;
import org.huiyin.message.Chat;

/** Settles what nobody knows the end of by looking whether it stands in the chat, where the platform can. */
public final class Hindsight {
    private static final int MANY = 500;

    private final Outbox outbox;
    private final Doors doors;
    private final InstantSource clock;

    public Hindsight(Outbox outbox, Doors doors, InstantSource clock) {
        this.outbox = outbox;
        this.doors = doors;
        this.clock = clock;
    }

    /** Looks once, and returns how many were settled. What no platform can tell waits for a person. */
    public int look() {
        var now = clock.instant();
        return (int) outbox.unknown(now, MANY).stream()
                // Where an informant reads is not looked at again: a person settles it.
                .filter(saying -> Alias.in(saying.outgoing().to().id()).isEmpty())
                .filter(saying -> doors.chat(saying)
                        .filter(chat -> settle(saying, chat, now))
                        .isPresent())
                .count();
    }

    private boolean settle(Saying saying, Chat chat, Instant now) {
        var key = saying.outgoing().key();
        var found = doors.lookBack(saying, chat, Duration.between(saying.at(), now));
        if (found instanceof LookBack.Found there) {
            var end = new Outbox.End(key, new Outcome.Sent(there.platformId()), Optional.of(chat));
            outbox.record(List.of(end), now);
            return true;
        }
        if (found instanceof LookBack.Missing) {
            outbox.settle(key, Outbox.Evidence.WAS_NOT_SAID, now);
            return true;
        }
        return false;
    }
}
