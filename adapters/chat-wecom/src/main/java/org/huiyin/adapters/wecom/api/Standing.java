package org.huiyin.adapters.wecom.api;

import java.time.InstantSource;
import org.huiyin.chat.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one account fares, kept up to date by its door. */
public final class Standing {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final InstantSource clock;
    private volatile Account account;

    public Standing(String id, Account.State state, InstantSource clock) {
        this.clock = clock;
        this.account = new Account(id, state, clock.instant(), "");
    }

    public Account account() {
        return account;
    }

    public boolean is(Account.State state) {
        return account.state() == state;
    }

    /** From now on it is so. Said again it stays as it is, and since when. */
    public synchronized void become(Account.State state, String why) {
        var before = account;
        if (before.state() == state && before.why().equals(why)) {
            return;
        }
        var since = before.state() == state ? before.since() : clock.instant();
        account = new Account(before.id(), state, since, why);
        if (before.state() != state) {
            LOG.info("account {} is {}: {}", before.id(), state, why.isEmpty() ? "all well" : why);
        }
    }

    /** The quota told against us, or for us again. */
    public void limited(boolean isLimited, String why) {
        if (isLimited) {
            become(Account.State.LIMITED, why);
        } else if (is(Account.State.LIMITED)) {
            become(Account.State.CONNECTED, "");
        }
    }
}
