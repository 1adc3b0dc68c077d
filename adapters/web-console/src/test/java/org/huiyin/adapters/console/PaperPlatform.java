package org.huiyin.adapters.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Speech;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;

/** A platform that takes every word, unless told what comes of the next ones. */
final class PaperPlatform implements ChatPlatform {
    final Deque<Outcome> next = new ArrayDeque<>();
    private final AtomicInteger said = new AtomicInteger();

    @Override
    public String name() {
        return Clearwater.PLATFORM;
    }

    @Override
    public void start(Inbox inbox) {}

    @Override
    public Outcome say(Chat to, Speech speech) {
        int number = said.incrementAndGet();
        return next.isEmpty() ? new Outcome.Sent("said-" + number) : next.poll();
    }

    int said() {
        return said.get();
    }

    @Override
    public void stop() {}
}
