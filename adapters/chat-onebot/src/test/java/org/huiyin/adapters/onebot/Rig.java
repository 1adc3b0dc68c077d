package org.huiyin.adapters.onebot;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.awaitility.core.ConditionFactory;
import org.huiyin.adapters.onebot.OneBotSettings.Link;
import org.huiyin.adapters.onebot.OneBotSettings.Login;
import org.huiyin.adapters.onebot.OneBotSettings.Secret;
import org.huiyin.chat.Account;
import org.huiyin.chat.Pace;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.PaperMedia;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.net.Transport;

/** The adapter with short patience, its transport, and an inbox of ours. */
final class Rig implements AutoCloseable {
    static final String TOKEN = "a-token-for-tests";
    static final String SECRET = "a-secret-for-tests";
    static final OneBotSettings.Bounds QUICK = new OneBotSettings.Bounds(
            8,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            new OneBotSettings.Backoff(Duration.ofMillis(50), Duration.ofMillis(200)));

    final Transport transport = HubWay.transport();
    final PaperMedia media = new PaperMedia();
    final Ear ear = new Ear();
    final OneBotPlatform platform;

    Rig(Login... logins) {
        this(InstantSource.system(), logins);
    }

    Rig(InstantSource clock, Login... logins) {
        var paces = List.of(new Pace(Pace.Scope.CHAT, 20, Duration.ofMinutes(1)));
        platform = new OneBotPlatform(
                new OneBotSettings(List.of(logins), paces, QUICK), transport, media, clock, new Random(1));
    }

    static Login reverse(Hub hub) {
        return new Login(hub.account(), new Link.Reverse(new Secret(TOKEN)));
    }

    static Login forward(Hub hub, URI address) {
        return new Login(hub.account(), new Link.Forward(address, new Secret(TOKEN)));
    }

    static Login http(Hub hub, URI api) {
        return new Login(hub.account(), new Link.Http(api, new Secret(TOKEN), new Secret(SECRET)));
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20));
    }

    Rig start() throws Exception {
        transport.start();
        platform.start(ear);
        return this;
    }

    URI address(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + transport.address().getPort() + path);
    }

    HubWay.Dialling dial(Hub hub, String role) {
        return new HubWay.Dialling(hub, address("ws", ReverseDoor.PATH), Optional.of(TOKEN), role);
    }

    Account account() {
        return platform.accounts().get(0);
    }

    void isNow(Account.State state) {
        soon().until(() -> account().state() == state);
    }

    static Chat room(Hub hub) {
        return new Chat("onebot", hub.account(), Hub.GROUP, Chat.Kind.ROOM);
    }

    Outcome say(Hub hub, String text) {
        return say(hub, text, Optional.empty());
    }

    Outcome say(Hub hub, String text, Optional<Message.Id> quote) {
        return platform.say(room(hub), new Speech("key", text, List.of(), quote));
    }

    @Override
    public void close() {
        platform.stop();
        transport.stop(Duration.ofSeconds(2));
    }
}
