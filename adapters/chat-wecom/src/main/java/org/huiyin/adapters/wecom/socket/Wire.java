package org.huiyin.adapters.wecom.socket;

import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.huiyin.adapters.wecom.api.Fields;
import org.huiyin.adapters.wecom.api.Malformed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: frames out, each with its answer; frames in. Used once. */
final class Wire implements WebSocket.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int LONGEST_FRAME = 4 << 20;

    private final Consumer<Fields> told;
    private final Consumer<String> ended;
    private final Map<String, CompletableFuture<Fields>> asked = new ConcurrentHashMap<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final StringBuilder frame = new StringBuilder();
    private volatile @Nullable WebSocket socket;
    private CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);

    /** Nothing left us: the line was down. */
    static final class NotSent extends IOException {
        private static final long serialVersionUID = 1L;

        NotSent() {
            super("connection: down (expected: up)");
        }
    }

    /**
     * @param told what the platform tells by itself
     * @param ended said once, with the reason
     */
    Wire(Consumer<Fields> told, Consumer<String> ended) {
        this.told = told;
        this.ended = ended;
    }

    /** Asks, and gets the answer; fails with {@link NotSent} when nobody can have heard it. */
    CompletableFuture<Fields> ask(String id, String text, Duration patience) {
        var answer = new CompletableFuture<Fields>();
        var open = socket;
        if (open == null || isOver.get() || asked.putIfAbsent(id, answer) != null) {
            return CompletableFuture.failedFuture(new NotSent());
        }
        send(open, text).whenComplete((sent, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            }
        });
        if (isOver.get()) {
            answer.completeExceptionally(new IOException("connection: went down"));
        }
        return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((fields, failure) -> asked.remove(id, answer));
    }

    /** One after the other, as the JDK wants it. */
    private synchronized CompletionStage<Void> send(WebSocket open, String text) {
        sending = sending.handle((sent, failure) -> null)
                .thenCompose(before -> open.sendText(text, true))
                .thenAccept(sent -> {});
        return sending;
    }

    /** Ends it with a word. */
    void close() {
        var open = socket;
        if (open != null && !open.isOutputClosed()) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
        over("closed by us");
    }

    /** Ends it without a word: nobody would hear it. */
    void cut(String why) {
        var open = socket;
        if (open != null) {
            open.abort();
        }
        over(why);
    }

    private void over(String why) {
        if (isOver.compareAndSet(false, true)) {
            asked.values().forEach(answer -> answer.completeExceptionally(new IOException("connection: " + why)));
            ended.accept(why);
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        frame.append(data);
        if (frame.length() > LONGEST_FRAME) {
            cut("a frame over " + LONGEST_FRAME + " characters");
            return null;
        }
        if (isLast) {
            var whole = frame.toString();
            frame.setLength(0);
            hear(whole);
        }
        from.request(1);
        return null;
    }

    private void hear(String whole) {
        try {
            var fields = Fields.read(whole);
            if (fields.text("cmd").isPresent()) {
                told.accept(fields);
            } else {
                fields.in("headers").id("req_id").map(asked::remove).ifPresent(answer -> answer.complete(fields));
            }
        } catch (Malformed e) {
            LOG.warn("a frame was passed over: {}", e.getMessage());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        over("closed by the platform, code " + code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        over("broken, " + failure.getClass().getSimpleName());
    }
}
