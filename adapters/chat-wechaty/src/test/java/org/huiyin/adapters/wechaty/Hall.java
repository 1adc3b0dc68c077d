package org.huiyin.adapters.wechaty;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.huiyin.chat.Account;
import org.huiyin.chat.Speech;
import org.huiyin.media.PaperMedia;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/** An adapter and a fake puppet service, with short patience on both sides. */
final class Hall implements AutoCloseable {
    static final Chat CHAT = new Chat("wechaty", "town", FakePuppet.ROOM, Chat.Kind.ROOM);

    final FakePuppet puppet;
    final PaperMedia album = new PaperMedia();
    final Ear ear = new Ear();
    final WechatyPlatform platform;

    Hall() throws IOException {
        this(FakePuppet.TOKEN, times());
    }

    Hall(String token, WechatySettings.Times times) throws IOException {
        puppet = new FakePuppet();
        platform = platform(puppet.port(), token, times);
    }

    private WechatyPlatform platform(int port, String token, WechatySettings.Times times) {
        var plain = new WechatySettings.Tls.Plain();
        var settings =
                WechatySettings.of("town", "127.0.0.1", port, token, plain).with(times);
        return new WechatyPlatform(List.of(settings), WechatyPlatform.cautious(), album, InstantSource.system());
    }

    /** Connects again after 50 ms, asks after a minute of silence, waits two seconds for an answer. */
    static WechatySettings.Times times() {
        return times(Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    static WechatySettings.Times times(Duration quiet, Duration dong) {
        return new WechatySettings.Times(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                quiet,
                dong,
                Duration.ofMillis(50),
                Duration.ofMillis(400));
    }

    /** Starts with its own ear, and waits until it listens. */
    Hall opened() {
        platform.start(ear);
        listens();
        return this;
    }

    void listens() {
        fares(Account.State.CONNECTED);
    }

    void fares(Account.State state) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> account().state() == state);
    }

    Account account() {
        return platform.accounts().get(0);
    }

    static Speech speech(String key, String text) {
        return new Speech(key, text, List.of(), Optional.empty());
    }

    static Message.Id id(String value) {
        return new Message.Id(CHAT, value);
    }

    @Override
    public void close() throws InterruptedException {
        platform.stop();
        puppet.close();
    }
}
