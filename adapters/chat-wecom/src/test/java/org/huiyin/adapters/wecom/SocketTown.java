package org.huiyin.adapters.wecom;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.huiyin.adapters.wecom.api.Surroundings;
import org.huiyin.adapters.wecom.bot.Bot;
import org.huiyin.adapters.wecom.socket.Rhythm;
import org.huiyin.adapters.wecom.socket.SocketLink;
import org.huiyin.adapters.wecom.socket.SocketSettings;
import org.huiyin.chat.Account;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.media.PaperMedia;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/** A bot over a long connection, and WeCom at its other end. */
final class SocketTown implements AutoCloseable {
    static final Bot BOT = new Bot("B1", List.of("网格助手"));
    static final Chat ROOM = new Chat("wecom", "B1", "wr1", Chat.Kind.ROOM);
    static final Rhythm FAST = rhythm(Duration.ofMinutes(1));

    final FakeWecom wecom = new FakeWecom();
    final PaperMedia album = new PaperMedia();
    final Ear ear = new Ear();
    final WecomPlatform platform;

    SocketTown() {
        this(FakeWecom.SECRET, FAST);
    }

    SocketTown(String secret, Rhythm rhythm) {
        var settings = new SocketSettings(BOT, secret, wecom.url(), rhythm);
        platform = new WecomPlatform(
                List.of(new SocketLink(settings, new Surroundings(InstantSource.system(), new Random(7), album))));
    }

    static Rhythm rhythm(Duration ping) {
        return new Rhythm(
                ping,
                Duration.ofMillis(1_500),
                Duration.ofMillis(40),
                Duration.ofMillis(200),
                3,
                Duration.ofMinutes(5));
    }

    /** Up and running. */
    SocketTown open() {
        platform.start(ear);
        becomes(Account.State.CONNECTED);
        return this;
    }

    void becomes(Account.State state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> account().state() == state);
    }

    Account account() {
        return platform.accounts().get(0);
    }

    /** Somebody writes; the message as we heard it. */
    Message writes(String id, String text) throws InterruptedException {
        wecom.tell("aibot_msg_callback", FakeWecom.text(id, text));
        return ear.next();
    }

    Outcome say(String text) {
        return platform.say(ROOM, speech(text));
    }

    static Speech speech(String text) {
        return new Speech(UUID.randomUUID().toString(), text, List.of(), Optional.empty());
    }

    static Speech answer(String text, Message to) {
        return new Speech(UUID.randomUUID().toString(), text, List.of(), Optional.of(to.id()));
    }

    @Override
    public void close() {
        platform.stop();
        wecom.close();
    }
}
