package org.huiyin.adapters.onebot.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;

/** How one account fares: by its connections, by what its program says of it, and by the heartbeats that fail to come. */
public final class Health {
    private static final int BEATS_MISSED = 3;

    private final String id;
    private final InstantSource clock;
    private Condition link;
    private Condition told;
    private Optional<Duration> interval = Optional.empty();
    private Instant beat;

    private record Condition(State state, Instant since, String why) {}

    public Health(String id, InstantSource clock) {
        this.id = id;
        this.clock = clock;
        this.beat = clock.instant();
        this.link = new Condition(State.CONNECTING, beat, "not connected yet");
        this.told = new Condition(State.CONNECTED, beat, "");
    }

    /** A connection came; what an earlier one told holds no more. */
    public synchronized void fresh() {
        told(State.CONNECTED, "");
        interval = Optional.empty();
    }

    public synchronized void linked(State state, String why) {
        link = changed(link, state, why);
    }

    public synchronized void told(State state, String why) {
        told = changed(told, state, why);
    }

    /**
     * The program says how it is.
     *
     * @param next when it will say so again; empty when it was asked, or does not tell
     */
    public synchronized void beat(boolean online, boolean good, Optional<Duration> next) {
        // What was asked for does not stand for a heartbeat that should have come by itself.
        if (next.isPresent()) {
            interval = next;
            beat = clock.instant();
        }
        if (!online) {
            told(State.FROZEN, "the program says the account is not signed in");
        } else if (!good) {
            told(State.LIMITED, "the program says it is not well");
        } else {
            told(State.CONNECTED, "");
        }
    }

    private Condition changed(Condition before, State state, String why) {
        return new Condition(state, before.state() == state ? before.since() : clock.instant(), why);
    }

    /** How it fares, given since when we read nothing because the inbox takes nothing. */
    public synchronized Account account(Optional<Instant> held) {
        if (link.state() != State.CONNECTED) {
            return account(link);
        }
        if (told.state() != State.CONNECTED) {
            return account(told);
        }
        var overdue = interval.map(each -> beat.plus(each.multipliedBy(BEATS_MISSED)));
        if (overdue.filter(clock.instant()::isAfter).isPresent()) {
            return account(new Condition(State.DEAF, overdue.get(), BEATS_MISSED + " heartbeats did not come"));
        }
        return account(held.map(since -> new Condition(State.DEAF, since, "held back: the inbox takes nothing"))
                .orElse(link));
    }

    private Account account(Condition condition) {
        return new Account(id, condition.state(), condition.since(), condition.why());
    }
}
