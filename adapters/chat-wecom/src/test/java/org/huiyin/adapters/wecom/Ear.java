package org.huiyin.adapters.wecom;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.chat.Inbox;
import org.huiyin.message.Message;

/** An inbox that keeps what it hears, and has no room for the first few if told so. */
final class Ear implements Inbox {
    final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
    final AtomicInteger noRoom = new AtomicInteger();

    @Override
    public CompletionStage<Taken> take(Message message) {
        if (noRoom.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return CompletableFuture.completedFuture(new Taken.Busy("full"));
        }
        heard.add(message);
        return CompletableFuture.completedFuture(new Taken.Kept());
    }

    Message next() throws InterruptedException {
        var message = heard.poll(20, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing was heard");
        }
        return message;
    }
}
