package org.huiyin.adapters.wecom.bot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages on their way to the inbox. WeCom tells a bot everything once, so what the inbox has no room for waits here, in
 * order, and is offered again.
 */
public final class Offers {
    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    private final Inbox inbox;
    private final ScheduledExecutorService timer;
    private final Terms terms;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final AtomicInteger open = new AtomicInteger();

    /**
     * How patient we are.
     *
     * @param first the wait before a second offer; doubled each time
     * @param longest and no longer
     * @param most messages at once
     */
    public record Terms(Duration first, Duration longest, int most) {
        public static Terms standard() {
            return new Terms(Duration.ofSeconds(1), Duration.ofSeconds(30), 10_000);
        }
    }

    private record Waiting(Message message, CompletableFuture<Taken> taken) {}

    public Offers(Inbox inbox, ScheduledExecutorService timer, Terms terms) {
        this.inbox = inbox;
        this.timer = timer;
        this.terms = terms;
    }

    /** How many are not yet taken. */
    public int open() {
        return open.get();
    }

    /**
     * Offers a message until it is taken. Completes with {@link Taken.Busy} only when too many wait already, or at the
     * end; then it is lost, and the log has its id.
     */
    public CompletionStage<Taken> offer(Message message) {
        var one = new Waiting(message, new CompletableFuture<>());
        if (open.incrementAndGet() > terms.most()) {
            return lose(one, "too many wait");
        }
        boolean isLine;
        synchronized (waiting) {
            isLine = !waiting.isEmpty();
            if (isLine) {
                waiting.addLast(one);
            }
        }
        if (!isLine) {
            take(one).thenAccept(taken -> {
                if (!settle(one, taken)) {
                    hold(one);
                }
            });
        }
        return one.taken();
    }

    private CompletionStage<Taken> lose(Waiting one, String why) {
        LOG.error("message {} was not taken: {}", one.message().id().value(), why);
        open.decrementAndGet();
        one.taken().complete(new Taken.Busy(why));
        return one.taken();
    }

    private CompletionStage<Taken> take(Waiting one) {
        CompletionStage<Taken> taken;
        try {
            taken = inbox.take(one.message());
        } catch (RuntimeException e) {
            taken = CompletableFuture.failedFuture(e);
        }
        return taken.exceptionally(failure -> new Taken.Busy(failure.getClass().getName()));
    }

    private boolean settle(Waiting one, Taken taken) {
        if (taken instanceof Taken.Busy) {
            return false;
        }
        open.decrementAndGet();
        one.taken().complete(taken);
        return true;
    }

    private void hold(Waiting one) {
        boolean isFirst;
        synchronized (waiting) {
            isFirst = waiting.isEmpty();
            waiting.addLast(one);
        }
        if (isFirst) {
            later(terms.first());
        }
    }

    private void later(Duration wait) {
        try {
            timer.schedule(() -> retry(wait), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            stop();
        }
    }

    /** One at a time, and the next only when the one before was taken. */
    private void retry(Duration waited) {
        Waiting head;
        synchronized (waiting) {
            head = waiting.peekFirst();
        }
        if (head == null) {
            return;
        }
        take(head).thenAccept(taken -> {
            if (settle(head, taken)) {
                next();
            } else {
                var twice = waited.multipliedBy(2);
                later(twice.compareTo(terms.longest()) > 0 ? terms.longest() : twice);
            }
        });
    }

    private void next() {
        boolean isMore;
        synchronized (waiting) {
            waiting.pollFirst();
            isMore = !waiting.isEmpty();
        }
        if (isMore) {
            // On the timer, not from here: a long line would else be as deep as it is long.
            later(Duration.ZERO);
        }
    }

    /** What still waits is lost, each told in the log. */
    public void stop() {
        synchronized (waiting) {
            waiting.stream().filter(one -> !one.taken().isDone()).forEach(one -> lose(one, "the door closes"));
            waiting.clear();
        }
    }
}
