package org.huiyin.adapters.webhook.out;

import java.time.InstantSource;
import org.huiyin.chat.Account;

/** How one system we talk to fares, for whoever runs the bot. */
public final class Standing {
    private final InstantSource clock;
    private volatile Account account;

    public Standing(String name, InstantSource clock) {
        this.clock = clock;
        this.account = new Account(name, Account.State.CONNECTED, clock.instant(), "");
    }

    Account account() {
        return account;
    }

    void become(Account.State state, String why) {
        if (account.state() != state) {
            account = new Account(account.id(), state, clock.instant(), why);
        }
    }
}
