package org.huiyin.adapters.onebot;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket of an account, whoever dialled it: frames in both directions, answers matched to actions by their echo. */
final class SocketLine implements OurAccount.Line {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);

    private final OurAccount account;
    private final Role role;
    private final Wire wire;
    private final Encoder encoder = new Encoder();
    private final String start;
    private final AtomicLong number = new AtomicLong();
    private final Map<String, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();
    private volatile boolean over;

    /** What a connection is for. */
    enum Role {
        API,
        EVENT,
        UNIVERSAL;

        boolean speaks() {
            return this != EVENT;
        }

        boolean hears() {
            return this != API;
        }
    }

    /** The socket beneath. */
    interface Wire {
        CompletionStage<@Nullable Void> send(String frame);

        void close(int code, String reason);
    }

    /** The start is that of every echo, and of no other connection's: a late answer must not meet a new question. */
    SocketLine(OurAccount account, Role role, Wire wire, String start) {
        this.account = account;
        this.role = role;
        this.wire = wire;
        this.start = start;
    }

    @Override
    public CompletableFuture<Answer> ask(Encoder.Action action) {
        var echo = start + number.incrementAndGet();
        var answer = new CompletableFuture<Answer>();
        asked.put(echo, answer);
        answer.whenComplete((given, fault) -> asked.remove(echo));
        if (over) {
            answer.completeExceptionally(new OurAccount.NotSent());
        } else {
            wire.send(encoder.frame(action, echo)).whenComplete((sent, fault) -> {
                if (fault != null) {
                    answer.completeExceptionally(fault);
                }
            });
        }
        return answer;
    }

    /** Takes a frame; who reads asks the account for room before the next. False when it was of another account. */
    boolean frame(String text) {
        try {
            var event = account.decoder().decode(text);
            if (event instanceof Event.OfAnother) {
                close(1008, "another account");
                account.refused("another account answers there");
                return false;
            }
            if (event instanceof Event.Answered answered) {
                Optional.ofNullable(asked.get(answered.echo()))
                        .ifPresent(waiting -> waiting.complete(answered.answer()));
            } else if (role.hears()) {
                account.hear(event);
            }
        } catch (Decoder.Unreadable e) {
            LOG.warn("onebot {}: passed over a frame: {}", account.id(), e.getMessage());
        }
        return true;
    }

    /** The socket is no more. What was asked over it may have been done. */
    void over(String why) {
        over = true;
        account.detach(this, why);
        asked.values().forEach(answer -> answer.completeExceptionally(new IOException("line: " + why)));
    }

    @Override
    public void close(int code, String reason) {
        wire.close(code, reason);
    }
}
