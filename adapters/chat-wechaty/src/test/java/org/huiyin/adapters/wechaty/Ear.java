package org.huiyin.adapters.wechaty;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Inbox;
import org.huiyin.message.Message;

/** An inbox that keeps what it took, and takes what it is told to. */
final class Ear implements Inbox {
    private static final Duration SOON = Duration.ofSeconds(30);

    final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
    final BlockingQueue<Happening> happened = new LinkedBlockingQueue<>();
    volatile Function<Message, CompletionStage<Taken>> mood =
            message -> CompletableFuture.completedFuture(new Taken.Kept());

    @Override
    public CompletionStage<Taken> take(Message message) {
        return mood.apply(message).thenApply(taken -> {
            if (!(taken instanceof Taken.Busy)) {
                heard.add(message);
            }
            return taken;
        });
    }

    @Override
    public void happened(Happening happening) {
        happened.add(happening);
    }

    Message next() throws InterruptedException {
        return soon(heard);
    }

    Happening nextHappening() throws InterruptedException {
        return soon(happened);
    }

    private static <T> T soon(BlockingQueue<T> queue) throws InterruptedException {
        var one = queue.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
        if (one == null) {
            throw new AssertionError("nothing came (expected: something within " + SOON + ")");
        }
        return one;
    }
}
