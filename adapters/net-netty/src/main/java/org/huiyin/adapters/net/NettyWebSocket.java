package org.huiyin.adapters.net;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.huiyin.net.WebSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket over one connection. One message at a time is read and given to the listener, so a slow one slows its client. */
final class NettyWebSocket extends Live implements WebSocket {
    private static final Logger LOG = LoggerFactory.getLogger(NettyWebSocket.class);
    private static final long FAREWELL_SECONDS = 5;

    private final int largest;
    private final Workers workers;
    private volatile boolean muted;
    private boolean closing;
    private volatile @Nullable Listener listener;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unheard = new AtomicInteger();
    private int silentPulses;
    private volatile int closeCode = 1006;
    private volatile String closeReason = "";

    private interface Call {
        void run() throws Exception;
    }

    NettyWebSocket(Channel channel, NettySettings.Limits limits, Workers workers) {
        super(channel, limits);
        this.largest = limits.sizes().message();
        this.workers = workers;
    }

    /** Turns the connection into a socket, in the place of the handler that led it so far. */
    void open(ChannelHandler before, HttpRequest asked, Function<WebSocket, Listener> then) {
        WebSocketDecoderConfig rules = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(largest)
                .closeOnProtocolViolation(false)
                .build();
        FullHttpRequest whole =
                new DefaultFullHttpRequest(asked.protocolVersion(), asked.method(), asked.uri(), Unpooled.EMPTY_BUFFER);
        whole.headers().set(asked.headers());
        channel().pipeline().remove(before);
        channel().pipeline().addLast(new Utf8FrameValidator(false), new WebSocketFrameAggregator(largest), this);
        new WebSocketServerHandshakerFactory("", null, rules)
                .newHandshaker(whole)
                .handshake(channel(), whole)
                .addListener(done -> {
                    if (done.isSuccess()) {
                        call(() -> listener = then.apply(this));
                    } else {
                        channel().close();
                    }
                });
    }

    @Override
    public CompletionStage<Void> send(String text) {
        return write(new TextWebSocketFrame(text), ByteBufUtil.utf8Bytes(text));
    }

    @Override
    public CompletionStage<Void> send(byte[] bytes) {
        return write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)), bytes.length);
    }

    private CompletionStage<Void> write(WebSocketFrame frame, int size) {
        CompletableFuture<Void> left = new CompletableFuture<>();
        if (muted) {
            frame.release();
            left.completeExceptionally(new IOException("socket: closed (expected: open)"));
            return left;
        }
        push(frame, size).addListener(written -> {
            if (written.isSuccess()) {
                left.complete(null);
            } else {
                left.completeExceptionally(written.cause());
            }
        });
        return left;
    }

    @Override
    public void close(int code, String reason) {
        CloseWebSocketFrame frame = new CloseWebSocketFrame(code, reason);
        muted = true;
        channel().eventLoop().execute(() -> farewell(frame, code, reason));
    }

    /** Says goodbye once, and waits a while for the client to say it too. */
    private void farewell(CloseWebSocketFrame frame, int code, String reason) {
        if (closing) {
            frame.release();
            return;
        }
        ending(code, reason);
        channel().writeAndFlush(frame);
        Channel channel = channel();
        var late = channel.eventLoop().schedule(() -> channel.close(), FAREWELL_SECONDS, TimeUnit.SECONDS);
        channel.closeFuture().addListener(closed -> late.cancel(false));
        channel.read();
    }

    private void ending(int code, String reason) {
        muted = true;
        closing = true;
        closeCode = code;
        closeReason = reason;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        silentPulses = 0;
        if (message instanceof CloseWebSocketFrame frame) {
            closed(ctx, frame);
        } else if (closing) {
            ReferenceCountUtil.release(message);
            ctx.read();
        } else if (message instanceof TextWebSocketFrame frame) {
            String text = frame.text();
            frame.release();
            call(() -> listening().text(text));
        } else if (message instanceof BinaryWebSocketFrame frame) {
            byte[] bytes = ByteBufUtil.getBytes(frame.content());
            frame.release();
            call(() -> listening().binary(bytes));
        } else {
            control(ctx, message);
        }
    }

    private void control(ChannelHandlerContext ctx, Object message) {
        if (message instanceof PingWebSocketFrame ping) {
            push(new PongWebSocketFrame(ping.content()), ping.content().readableBytes());
        } else {
            ReferenceCountUtil.release(message);
        }
        ctx.read();
    }

    private void closed(ChannelHandlerContext ctx, CloseWebSocketFrame frame) {
        int code = frame.statusCode() < 0 ? 1005 : frame.statusCode();
        String reason = frame.reasonText();
        frame.release();
        if (closing) {
            ctx.close();
            return;
        }
        ending(code, reason);
        CloseWebSocketFrame echo = code == 1005 ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, "");
        ctx.writeAndFlush(echo).addListener(ChannelFutureListener.CLOSE);
    }

    /** Runs the listener on a worker, one call after the other; reading goes on when it has done all. */
    private void call(Call call) {
        calls.add(call);
        if (unheard.getAndIncrement() == 0) {
            workers.must(this::work);
        }
    }

    private void work() {
        do {
            try {
                calls.remove().run();
            } catch (Exception | Error e) {
                LOG.warn("socket {} closed, its listener failed: {}", channel().id(), Workers.outline(e));
                close(1011, "internal error");
            }
        } while (unheard.decrementAndGet() > 0);
        channel().read();
    }

    private Listener listening() {
        Listener present = listener;
        if (present == null) {
            throw new IllegalStateException("listener: missing (expected: made when the socket opened)");
        }
        return present;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ending(closeCode, closeReason);
        call(() -> {
            Listener present = listener;
            if (present != null) {
                present.closed(closeCode, closeReason);
            }
        });
    }

    /** A ping; a client silent for three pulses while it was listened to is gone. */
    @Override
    void pulse() {
        if (unheard.get() > 0 || closing) {
            return;
        }
        if (++silentPulses > 3) {
            channel().close();
        } else {
            push(new PingWebSocketFrame(), 2);
        }
    }

    @Override
    void leave() {
        close(1001, "server stops");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable broken) {
        if (broken instanceof CorruptedWebSocketFrameException corrupted) {
            int code = corrupted.closeStatus().code();
            farewell(new CloseWebSocketFrame(code, ""), code, "");
        } else if (broken instanceof TooLongFrameException) {
            farewell(new CloseWebSocketFrame(1009, ""), 1009, "");
        } else {
            ctx.close();
        }
    }
}
