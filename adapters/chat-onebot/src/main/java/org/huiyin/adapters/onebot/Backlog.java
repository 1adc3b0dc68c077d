package org.huiyin.adapters.onebot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.huiyin.chat.Inbox;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one account heard and the inbox has not taken yet. Of each chat one message is offered at a time, so that order
 * stays when one must be offered again; different chats go side by side. It outlives connections: what was read from one
 * is offered until it is taken.
 */
final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final OneBotSettings.Backoff AGAIN =
            new OneBotSettings.Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));

    /** So many of them are as long as an answer is waited for. */
    private static final int MOMENTS = 16;

    private final String account;
    private final OurAccount.Means means;
    private final Map<Chat, Deque<Waiting>> chats = new HashMap<>();
    private CompletableFuture<@Nullable Void> room = CompletableFuture.completedFuture(null);
    private int size;
    private Optional<Instant> fullSince = Optional.empty();
    private @Nullable Inbox inbox;

    private record Waiting(Message message, CompletableFuture<@Nullable Void> taken) {}

    Backlog(String account, OurAccount.Means means) {
        this.account = account;
        this.means = means;
    }

    synchronized void open(Inbox to) {
        inbox = to;
    }

    synchronized boolean isOpen() {
        return inbox != null;
    }

    synchronized boolean isFull() {
        return !room.isDone();
    }

    /**
     * Since when nothing more is read; empty while there is room, or was a moment ago: a busy line is full now and then.
     * An answer among what is not read for longer would come too late.
     */
    synchronized Optional<Instant> stuckSince() {
        var moment = means.bounds().answer().dividedBy(MOMENTS);
        return isFull()
                ? fullSince.filter(
                        since -> !since.plus(moment).isAfter(means.clock().instant()))
                : Optional.empty();
    }

    /** Completes as soon as there is room for another; who reads waits for it before reading on. */
    synchronized CompletionStage<@Nullable Void> room() {
        return room;
    }

    /** Holds a message until it is taken; the stage completes then. */
    CompletionStage<@Nullable Void> add(Message message) {
        var waiting = new Waiting(message, new CompletableFuture<>());
        Inbox to;
        boolean isFirst;
        synchronized (this) {
            to = inbox;
            if (to == null) {
                return CompletableFuture.failedStage(new IllegalStateException("backlog: closed (expected: open)"));
            }
            var queue = chats.computeIfAbsent(message.chat(), chat -> new ArrayDeque<>());
            isFirst = queue.isEmpty();
            queue.add(waiting);
            if (++size >= means.bounds().held() && room.isDone()) {
                room = new CompletableFuture<>();
                fullSince = Optional.of(means.clock().instant());
            }
        }
        if (isFirst) {
            offer(waiting, to, 0);
        }
        return waiting.taken();
    }

    private void offer(Waiting waiting, Inbox to, int attempt) {
        CompletionStage<Inbox.Taken> answer;
        try {
            answer = to.take(waiting.message());
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedStage(e);
        }
        answer.whenComplete((taken, fault) -> {
            if (fault != null) {
                again(waiting, to, attempt, fault.getClass().getName());
            } else if (taken instanceof Inbox.Taken.Busy busy) {
                again(waiting, to, attempt, busy.why());
            } else {
                done(waiting, to);
            }
        });
    }

    private void again(Waiting waiting, Inbox to, int attempt, String why) {
        if (attempt == 0) {
            LOG.warn("onebot {}: a message is offered again, the inbox is busy: {}", account, why);
        }
        var pause = AGAIN.before(attempt, means.random());
        later(() -> offer(waiting, to, attempt + 1), pause.toMillis());
    }

    private void done(Waiting waiting, Inbox to) {
        Waiting next;
        CompletableFuture<@Nullable Void> freed;
        synchronized (this) {
            var chat = waiting.message().chat();
            var queue = chats.getOrDefault(chat, new ArrayDeque<>());
            queue.poll();
            next = queue.peek();
            if (next == null) {
                chats.remove(chat);
            }
            freed = --size < means.bounds().held() ? room : null;
        }
        if (freed != null) {
            freed.complete(null);
        }
        waiting.taken().complete(null);
        if (next != null) {
            // From a fresh stack: an inbox that answers at once would nest as deep as the queue is long.
            var following = next;
            later(() -> offer(following, to, 0), 0);
        }
    }

    private void later(Runnable task, long millis) {
        try {
            means.timer().schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            // What is left was counted when it was closed.
        }
    }

    /** Lets everybody go who waits for room. What was not taken by now is lost, for the platform tells nothing twice. */
    void close() {
        CompletableFuture<@Nullable Void> freed;
        int left;
        synchronized (this) {
            inbox = null;
            freed = room;
            left = size;
        }
        freed.complete(null);
        if (left > 0) {
            LOG.warn("onebot {}: stopped before {} messages were known to be taken", account, left);
        }
    }
}
