package org.huiyin.adapters.wecom.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.adapters.wecom.bot.Latest;
import org.huiyin.message.Message;

/**
 * The requests that messages came with: one answer each may go back under the same id while the window is open. Taken
 * once, so two answers never wait for one acknowledgement.
 */
final class Replies {
    private static final int MOST = 2_000;

    private final Latest<Message.Id, Open> open = new Latest<>(MOST);
    private final Duration window;

    private record Open(String request, Instant since) {}

    Replies(Duration window) {
        this.window = window;
    }

    void open(Message.Id message, String request, Instant now) {
        open.put(message, new Open(request, now));
    }

    Optional<String> take(Message.Id message, Instant now) {
        return open.take(message)
                .filter(o -> now.isBefore(o.since().plus(window)))
                .map(Open::request);
    }
}
