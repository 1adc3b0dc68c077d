package org.huiyin.adapters.onebot;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The way to a program we dial ourselves, and dial again whenever the line breaks. */
final class ForwardLine {
    private static final int LONGEST_FRAME = 1 << 20;
    private static final int SILENT_PULSES = 3;

    private final OurAccount account;
    private final OneBotSettings.Link.Forward link;
    private final OurAccount.Means means;
    private final HttpClient client;
    private final AtomicInteger attempt = new AtomicInteger();
    private volatile boolean stopped;
    private volatile @Nullable Call current;

    ForwardLine(OurAccount account, OneBotSettings.Link.Forward link, OurAccount.Means means, HttpClient client) {
        this.account = account;
        this.link = link;
        this.means = means;
        this.client = client;
    }

    void start() {
        long pulse = means.bounds().pulse().toMillis();
        means.timer().scheduleAtFixedRate(this::pulse, pulse, pulse, TimeUnit.MILLISECONDS);
        dial();
    }

    void stop() {
        stopped = true;
    }

    private void dial() {
        if (stopped) {
            return;
        }
        var call = new Call();
        client.newWebSocketBuilder()
                .connectTimeout(means.bounds().answer())
                .header("Authorization", "Bearer " + link.token().value())
                .buildAsync(link.address(), call)
                .whenComplete((open, fault) -> {
                    if (fault != null) {
                        failed(fault);
                    }
                });
    }

    private void failed(Throwable fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        int status = cause instanceof WebSocketHandshakeException handshake
                ? handshake.getResponse().statusCode()
                : 0;
        if (status == 401 || status == 403) {
            account.refused("status " + status + " at the door: is it the right token?");
        } else {
            account.unreachable(status == 0 ? "cannot be reached" : "status " + status + " at the door");
        }
        dialAgain();
    }

    private void dialAgain() {
        if (stopped) {
            return;
        }
        var pause = means.bounds().dial().before(attempt.getAndIncrement(), means.random());
        try {
            means.timer().schedule(this::dial, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException over) {
            // Stopped in between.
        }
    }

    private void pulse() {
        var call = current;
        if (call != null) {
            call.pulse();
        }
    }

    /** One call, from the first ring to the end. The program's frames are asked for one by one. */
    private final class Call implements WebSocket.Listener, SocketLine.Wire {
        private final StringBuilder frame = new StringBuilder();
        private final AtomicInteger silent = new AtomicInteger();
        private final AtomicBoolean over = new AtomicBoolean();
        private final SocketLine line = new SocketLine(
                account,
                SocketLine.Role.UNIVERSAL,
                this,
                Long.toHexString(means.random().nextLong()) + "-");
        private volatile @Nullable WebSocket socket;
        private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);

        @Override
        public void onOpen(WebSocket opened) {
            if (stopped) {
                opened.abort();
                return;
            }
            socket = opened;
            current = this;
            account.attach(line, SocketLine.Role.UNIVERSAL);
            opened.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            silent.set(0);
            if (frame.length() + data.length() > LONGEST_FRAME) {
                from.abort();
                end("a frame of more than " + LONGEST_FRAME + " characters");
                return null;
            }
            frame.append(data);
            if (!isLast) {
                from.request(1);
                return null;
            }
            var whole = frame.toString();
            frame.setLength(0);
            if (line.frame(whole)) {
                attempt.set(0);
            }
            account.room().thenRun(() -> from.request(1));
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean isLast) {
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            silent.set(0);
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end("closed with " + code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end("broke: " + error.getClass().getName());
        }

        private void end(String why) {
            if (over.compareAndSet(false, true)) {
                line.over(why);
                dialAgain();
            }
        }

        /** Asks for a sign of life; one who gave none for three pulses while we listened is gone. */
        void pulse() {
            var open = socket;
            if (open == null || over.get() || account.isFull()) {
                return;
            }
            if (silent.incrementAndGet() > SILENT_PULSES) {
                open.abort();
                end("silent");
            } else {
                open.sendPing(ByteBuffer.allocate(0));
            }
        }

        /** One after the other: the JDK's socket takes no message before the last has left. */
        @Override
        public synchronized CompletionStage<@Nullable Void> send(String text) {
            var open = socket;
            if (open == null) {
                return CompletableFuture.failedStage(new OurAccount.NotSent());
            }
            last = last.handle((sent, fault) -> null)
                    .thenCompose(before -> open.sendText(text, true))
                    .thenApply(sent -> null);
            return last;
        }

        @Override
        public void close(int code, String reason) {
            var open = socket;
            if (open != null) {
                open.sendClose(code, reason).whenComplete((sent, fault) -> open.abort());
                end(reason);
            }
        }
    }
}
