package org.huiyin.app.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.app.config.platforms.Account;
import org.huiyin.app.config.platforms.OneBot;
import org.huiyin.app.config.platforms.Platforms;
import org.huiyin.app.config.platforms.Wechaty;
import org.huiyin.app.config.platforms.Wecom;
import org.huiyin.app.serve.Parts;
import org.huiyin.chat.ChatPlatform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the platforms of the configured accounts: the one place that knows which adapter serves which. A platform is
 * made once, with all its accounts.
 */
public final class AccountDoors {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDoors.class);

    private final Platforms platforms;
    private final Keyring keys;

    public AccountDoors(Platforms platforms, Keyring keys) {
        this.platforms = platforms;
        this.keys = keys;
    }

    /** The platforms, made and not started. */
    public List<ChatPlatform> open(Parts parts) {
        var opened = new ArrayList<ChatPlatform>();
        wechaty(platforms.wechaty(), parts).ifPresent(opened::add);
        wecom(platforms.wecom(), parts).ifPresent(opened::add);
        onebot(platforms.onebot(), parts).ifPresent(opened::add);
        return opened;
    }

    private Optional<ChatPlatform> wechaty(List<Wechaty> accounts, Parts parts) {
        accounts.forEach(account -> keys.value(key(account, "token"), account.token()));
        return notYet(accounts);
    }

    private Optional<ChatPlatform> wecom(List<Wecom> accounts, Parts parts) {
        accounts.forEach(account ->
                account.robots().forEach((group, robot) -> keys.value(key(account, "webhook." + group), robot)));
        return notYet(accounts);
    }

    private Optional<ChatPlatform> onebot(List<OneBot> accounts, Parts parts) {
        return notYet(accounts);
    }

    private static String key(Account account, String what) {
        return String.join(".", "platforms", account.platform(), account.name(), what);
    }

    private static Optional<ChatPlatform> notYet(List<? extends Account> accounts) {
        accounts.forEach(account -> LOG.warn(
                "door: {}/{} is configured, and no adapter serves it in this build",
                account.platform(),
                account.name()));
        return Optional.empty();
    }
}
