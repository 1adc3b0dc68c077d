package org.huiyin.adapters.wecom.callback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;

/**
 * The addresses that came with messages: each takes one answer within an hour, and without one we can say nothing.
 */
final class Answers {
    private static final int MOST = 5_000;
    private static final Duration LIFE = Duration.ofMinutes(59);

    private final Deque<Open> open = new ArrayDeque<>();

    /** An address that takes one more answer. */
    record Open(Message.Id message, URI address, Instant since) {}

    /** A message that comes again brings a new address. */
    synchronized void open(Message.Id message, URI address, Instant now) {
        open.removeIf(o -> o.message().equals(message) || !isOpen(o, now));
        if (open.size() >= MOST) {
            open.removeFirst();
        }
        open.addLast(new Open(message, address, now));
    }

    /** The address of that message, or without one the oldest of the chat: it closes first. */
    synchronized Optional<Open> take(Chat chat, Optional<Message.Id> quote, Instant now) {
        var found = quote.flatMap(id -> open.stream()
                        .filter(o -> isOpen(o, now) && o.message().equals(id))
                        .findFirst())
                .or(() -> open.stream()
                        .filter(o -> isOpen(o, now) && o.message().chat().equals(chat))
                        .findFirst());
        found.ifPresent(open::remove);
        return found;
    }

    /** It was not used after all. */
    synchronized void giveBack(Open unused) {
        open.addFirst(unused);
    }

    private static boolean isOpen(Open one, Instant now) {
        return now.isBefore(one.since().plus(LIFE));
    }
}
