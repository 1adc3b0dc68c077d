package org.huiyin.adapters.wechaty;

import java.time.InstantSource;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How an account fares, for whoever asks. */
final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final InstantSource clock;
    private volatile Account account;

    Health(String account, InstantSource clock) {
        this.clock = clock;
        this.account = new Account(account, State.CONNECTING, clock.instant(), "");
    }

    Account account() {
        return account;
    }

    State state() {
        return account.state();
    }

    synchronized void is(State state, String why) {
        var was = account;
        if (was.state() == state && was.why().equals(why)) {
            return;
        }
        var since = was.state() == state ? was.since() : clock.instant();
        account = new Account(was.id(), state, since, why);
        if (state == State.CONNECTED || state == State.CONNECTING) {
            LOG.info("wechaty account {}: {} {}", was.id(), state, why);
        } else {
            LOG.warn("wechaty account {}: {} {}", was.id(), state, why);
        }
    }

    /** Says so unless something worse is known. */
    synchronized void limited(boolean limited, String why) {
        if (limited && state() == State.CONNECTED) {
            is(State.LIMITED, why);
        } else if (!limited && state() == State.LIMITED) {
            is(State.CONNECTED, "");
        }
    }
}
