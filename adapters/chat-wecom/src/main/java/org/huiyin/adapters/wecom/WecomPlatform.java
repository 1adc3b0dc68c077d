package org.huiyin.adapters.wecom;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.adapters.wecom.bot.Bot;
import org.huiyin.adapters.wecom.bot.Link;
import org.huiyin.chat.Account;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Pace;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;

/**
 * WeCom as its bots see it: each an account, connected by a {@link org.huiyin.adapters.wecom.socket.SocketLink} or a
 * {@link org.huiyin.adapters.wecom.callback.CallbackLink}. A bot keeps its chats when it changes from one to the other.
 */
public final class WecomPlatform implements ChatPlatform {
    /** The platform's name in chats and senders. */
    public static final String NAME = Bot.PLATFORM;

    private final Map<String, Link> links = new LinkedHashMap<>();

    public WecomPlatform(List<? extends Link> bots) {
        for (Link link : bots) {
            if (links.putIfAbsent(link.bot().account(), link) != null) {
                throw new IllegalArgumentException("bot: " + link.bot().account() + " twice (expected: each id once)");
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Inbox inbox) {
        links.values().forEach(link -> link.start(inbox));
    }

    @Override
    public Outcome say(Chat to, Speech speech) {
        var link = links.get(to.account());
        if (link == null || !link.bot().owns(to)) {
            return new Outcome.Refused("chat: of an account we do not have (expected: one of " + links.keySet() + ")");
        }
        return link.say(to, speech);
    }

    @Override
    public List<Pace> paces() {
        return List.of(
                new Pace(Pace.Scope.CHAT, 30, Duration.ofMinutes(1)),
                new Pace(Pace.Scope.CHAT, 1_000, Duration.ofHours(1)));
    }

    @Override
    public List<Account> accounts() {
        return links.values().stream().map(Link::account).toList();
    }

    @Override
    public void stop() {
        links.values().forEach(Link::stop);
    }
}
