package org.huiyin.adapters.webhook;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.huiyin.chat.Inbox;
import org.huiyin.message.Message;

/** Hears everything, and answers as it is told. */
final class PaperInbox implements Inbox {
    private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
    volatile Taken answer = new Taken.Kept();

    @Override
    public CompletionStage<Taken> take(Message message) {
        heard.add(message);
        return CompletableFuture.completedFuture(answer);
    }

    Message next() throws InterruptedException {
        var message = heard.poll(20, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing was heard (expected: a message)");
        }
        return message;
    }

    boolean heardNothing() {
        return heard.isEmpty();
    }
}
