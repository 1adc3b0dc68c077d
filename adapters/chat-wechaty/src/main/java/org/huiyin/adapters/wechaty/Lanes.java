package org.huiyin.adapters.wechaty;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.huiyin.adapters.wechaty.payload.Event;
import org.huiyin.adapters.wechaty.payload.Heard;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order within each chat: what came first is handed over first, and again until it is taken; only then comes the
 * next. Chats do not wait for each other. On the loop only.
 */
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Map<Chat, Deque<Piece>> lanes = new HashMap<>();
    private final Loop loop;
    private final Composer composer;
    private final Recent recent;
    private final Files files;
    private final Inbox inbox;

    /** What stands in a lane, and whom to tell when it is through. */
    private sealed interface Piece {
        Runnable through();

        record Said(Heard heard, Runnable through) implements Piece {}

        record Happened(Event.OfRoom event, Runnable through) implements Piece {}
    }

    Lanes(Loop loop, Composer composer, Recent recent, Files files, Inbox inbox) {
        this.loop = loop;
        this.composer = composer;
        this.recent = recent;
        this.files = files;
        this.inbox = inbox;
    }

    void add(Heard heard, Runnable through) {
        add(heard.chat(), new Piece.Said(heard, through));
    }

    void add(Chat room, Event.OfRoom event, Runnable through) {
        add(room, new Piece.Happened(event, through));
    }

    private void add(Chat chat, Piece piece) {
        var lane = lanes.computeIfAbsent(chat, any -> new ArrayDeque<>());
        lane.add(piece);
        if (lane.size() == 1) {
            begin(chat, piece);
        }
    }

    private void begin(Chat chat, Piece piece) {
        if (piece instanceof Piece.Said said) {
            safely(() -> composer.message(said.heard()))
                    .whenCompleteAsync((message, fault) -> heard(said.heard(), message, fault), loop);
        } else if (piece instanceof Piece.Happened happened) {
            safely(() -> composer.happenings(happened.event()))
                    .thenAcceptAsync(happenings -> happenings.forEach(inbox::happened), loop)
                    .whenCompleteAsync((told, fault) -> happened(chat, fault), loop);
        }
    }

    private void heard(Heard heard, @Nullable Optional<Message> message, @Nullable Throwable fault) {
        if (message == null) {
            LOG.error("message {} cannot be read: {}", heard.id().value(), outline(fault));
            through(heard.chat());
        } else if (message.isEmpty()) {
            through(heard.chat());
        } else {
            hear(message.get());
        }
    }

    private void happened(Chat chat, @Nullable Throwable fault) {
        if (fault != null) {
            LOG.error("what happened to room {} cannot be told: {}", chat.id(), outline(fault));
        }
        through(chat);
    }

    private void hear(Message message) {
        recent.heard(message);
        if (!message.attachments().isEmpty()) {
            files.expect(message.id());
        }
        offer(message, FIRST_PAUSE);
    }

    private void offer(Message message, Duration pause) {
        safely(() -> inbox.take(message))
                .whenCompleteAsync(
                        (taken, fault) -> {
                            if (taken == null || taken instanceof Taken.Busy) {
                                again(message, pause, taken == null ? outline(fault) : "busy");
                            } else {
                                through(message.chat());
                            }
                        },
                        loop);
    }

    private void again(Message message, Duration pause, String why) {
        if (pause.compareTo(LONGEST_PAUSE) >= 0) {
            LOG.warn("message {} is not taken and waits: {}", message.id().value(), why);
        }
        var longer = pause.multipliedBy(2);
        loop.after(pause, () -> offer(message, longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer));
    }

    /** Whatever goes wrong, goes wrong in the stage: a lane must not stand still. */
    private static <T> CompletionStage<T> safely(Supplier<CompletionStage<T>> asking) {
        try {
            return asking.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String outline(@Nullable Throwable fault) {
        return fault == null ? "nothing came of it" : Loop.outline(fault);
    }

    private void through(Chat chat) {
        var lane = lanes.get(chat);
        if (lane == null) {
            return;
        }
        var done = lane.poll();
        if (done != null) {
            done.through().run();
        }
        var next = lane.peek();
        if (next == null) {
            lanes.remove(chat);
        } else {
            begin(chat, next);
        }
    }
}
