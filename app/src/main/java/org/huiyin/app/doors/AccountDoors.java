package org.huiyin.app.doors;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.adapters.onebot.OneBotPlatform;
import org.huiyin.adapters.onebot.OneBotSettings;
import org.huiyin.adapters.wechaty.WechatyPlatform;
import org.huiyin.adapters.wechaty.WechatySettings;
import org.huiyin.adapters.wecom.WecomPlatform;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.bot.Bot;
import org.huiyin.adapters.wecom.bot.Link;
import org.huiyin.adapters.wecom.callback.CallbackLink;
import org.huiyin.adapters.wecom.callback.CallbackSettings;
import org.huiyin.adapters.wecom.robot.RobotPlatform;
import org.huiyin.adapters.wecom.robot.RobotSettings;
import org.huiyin.adapters.wecom.socket.Rhythm;
import org.huiyin.adapters.wecom.socket.SocketLink;
import org.huiyin.adapters.wecom.socket.SocketSettings;
import org.huiyin.app.config.Secret;
import org.huiyin.app.config.platforms.Account;
import org.huiyin.app.config.platforms.OneBot;
import org.huiyin.app.config.platforms.Platforms;
import org.huiyin.app.config.platforms.Wechaty;
import org.huiyin.app.config.platforms.Wecom;
import org.huiyin.app.serve.Parts;
import org.huiyin.chat.ChatPlatform;

/**
 * Makes the platforms of the configured accounts: the one place that knows which adapter serves which. A platform is
 * made once, with all its accounts.
 */
public final class AccountDoors {
    /** What follows it in a group robot's address is the robot's only secret. */
    private static final Pattern ROBOT_KEY = Pattern.compile("[?&]key=([0-9A-Za-z_-]+)");

    private final Platforms platforms;
    private final Keyring keys;

    public AccountDoors(Platforms platforms, Keyring keys) {
        this.platforms = platforms;
        this.keys = keys;
    }

    /** The platforms, made and not started. */
    public List<ChatPlatform> open(Parts parts) {
        var opened = new ArrayList<ChatPlatform>();
        if (!platforms.wechaty().isEmpty()) {
            opened.add(wechaty(platforms.wechaty(), parts));
        }
        if (!platforms.wecom().isEmpty()) {
            opened.addAll(wecom(platforms.wecom(), parts));
        }
        if (!platforms.onebot().isEmpty()) {
            opened.add(onebot(platforms.onebot(), parts));
        }
        return opened;
    }

    private ChatPlatform wechaty(List<Wechaty> accounts, Parts parts) {
        var settings = accounts.stream().map(this::settings).toList();
        return new WechatyPlatform(settings, WechatyPlatform.cautious(), parts.media(), parts.clock());
    }

    private WechatySettings settings(Wechaty account) {
        int colon = account.endpoint().lastIndexOf(':');
        return WechatySettings.of(
                account.name(),
                account.endpoint().substring(0, colon),
                Integer.parseInt(account.endpoint().substring(colon + 1)),
                secret(account, "token", account.token()),
                account.wire() instanceof Wechaty.Tls tls
                        ? new WechatySettings.Tls.Closed(tls.authority(), tls.host())
                        : new WechatySettings.Tls.Plain());
    }

    private List<ChatPlatform> wecom(List<Wecom> accounts, Parts parts) {
        var around = new Surroundings(parts.clock(), new SecureRandom(), parts.media());
        var opened = new ArrayList<ChatPlatform>();
        var links = accounts.stream()
                .flatMap(account -> link(account, around, parts).stream())
                .toList();
        if (!links.isEmpty()) {
            opened.add(new WecomPlatform(links));
        }
        var robots =
                accounts.stream().flatMap(account -> robots(account).stream()).toList();
        if (!robots.isEmpty()) {
            opened.add(new RobotPlatform(robots, around));
        }
        return opened;
    }

    private Optional<Link> link(Wecom account, Surroundings around, Parts parts) {
        var names = account.called().stream().toList();
        return account.ear().map(ear -> {
            if (ear instanceof Wecom.LongConnection line) {
                var settings = new SocketSettings(
                        new Bot(account.name(), line.bot(), names),
                        secret(account, "bot.secret", line.secret()),
                        line.url(),
                        Rhythm.standard());
                return new SocketLink(settings, around);
            } else if (ear instanceof Wecom.Callback callback) {
                var locks = new CallbackSettings.Locks(
                        secret(account, "callback.token", callback.token()),
                        secret(account, "callback.key", callback.key()));
                var settings = CallbackSettings.of(new Bot(account.name(), names), callback.path(), locks);
                return new CallbackLink(settings, around, parts.transport());
            }
            throw new IllegalStateException("ear: " + ear.getClass().getSimpleName());
        });
    }

    private List<RobotSettings> robots(Wecom account) {
        return account.robots().entrySet().stream()
                .map(robot -> {
                    var key = "webhook." + robot.getKey();
                    return RobotSettings.of(
                            robot.getKey(), robotKey(account, key, secret(account, key, robot.getValue())));
                })
                .toList();
    }

    private static String robotKey(Wecom account, String what, String address) {
        var key = ROBOT_KEY.matcher(address);
        if (!key.find()) {
            throw new IllegalStateException(
                    key(account, what) + ": no key in it (expected: the robot's whole address, with key=)");
        }
        return key.group(1);
    }

    private ChatPlatform onebot(List<OneBot> accounts, Parts parts) {
        var logins = accounts.stream()
                .map(account -> new OneBotSettings.Login(account.name(), link(account)))
                .toList();
        var settings = new OneBotSettings(logins, List.of(), OneBotSettings.Bounds.standard());
        return new OneBotPlatform(settings, parts.transport(), parts.media(), parts.clock(), new SecureRandom());
    }

    private OneBotSettings.Link link(OneBot account) {
        if (account.link() instanceof OneBot.Reverse reverse) {
            return new OneBotSettings.Link.Reverse(hidden(account, "reverse.token", reverse.token()));
        } else if (account.link() instanceof OneBot.Forward forward) {
            return new OneBotSettings.Link.Forward(forward.url(), hidden(account, "forward.token", forward.token()));
        } else if (account.link() instanceof OneBot.Http http) {
            return new OneBotSettings.Link.Http(
                    http.url(),
                    hidden(account, "http.token", http.token()),
                    hidden(account, "http.secret", http.secret()));
        }
        throw new IllegalStateException("link: " + account.link().getClass().getSimpleName());
    }

    private OneBotSettings.Secret hidden(Account account, String what, Secret secret) {
        try {
            return new OneBotSettings.Secret(secret(account, what, secret));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(key(account, what) + ": " + e.getMessage(), e);
        }
    }

    private String secret(Account account, String what, Secret secret) {
        return keys.value(key(account, what), secret);
    }

    private static String key(Account account, String what) {
        return String.join(".", "platforms", account.platform(), account.name(), what);
    }
}
