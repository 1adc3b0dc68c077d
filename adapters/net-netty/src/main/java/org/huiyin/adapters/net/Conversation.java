package org.huiyin.adapters.net;

import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.huiyin.adapters.net.route.Router;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection while it speaks plain HTTP: request, answer, next request. Nothing is read before it is wanted, so
 * pipelined requests wait their turn and a client cannot send more than is taken.
 */
final class Conversation extends ChannelInboundHandlerAdapter {
    /** Told to every connection when the server stops. */
    static final Object STOP = new Object();

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final HttpRequest NOBODY = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final NettySettings.Limits limits;
    private final Router<Handling> router;
    private final Workers workers;
    private final Answers answers;
    private Phase phase = Phase.HEAD;
    private @Nullable Incoming incoming;
    private @Nullable Future<?> deadline;
    private boolean stopping;
    private long served;

    private enum Phase {
        HEAD,
        BODY,
        ANSWER,
        ENDING
    }

    Conversation(NettySettings.Limits limits, Router<Handling> router, Workers workers, Answers answers) {
        this.limits = limits;
        this.router = router;
        this.workers = workers;
        this.answers = answers;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        patience(ctx, limits.times().head());
        ctx.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (phase == Phase.HEAD && message instanceof HttpRequest head) {
            begin(ctx, head);
        } else if (phase == Phase.BODY && message instanceof HttpContent piece && incoming != null) {
            receive(ctx, incoming, piece);
        } else {
            ReferenceCountUtil.release(message);
            ctx.read();
        }
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest head) {
        if (head.decoderResult().isFailure()) {
            refuse(ctx, Answers.unreadable(head.decoderResult().cause()));
            return;
        }
        if (head.protocolVersion().majorVersion() != 1) {
            refuse(ctx, Answers.plain(505, "HTTP version not supported"));
            return;
        }
        try {
            Incoming begun = Incoming.of(head, router);
            incoming = begun;
            welcome(ctx, begun);
        } catch (BadRequest e) {
            refuse(ctx, Answers.bad(e));
        }
    }

    private void welcome(ChannelHandlerContext ctx, Incoming begun) {
        boolean asks = HttpUtil.is100ContinueExpected(begun.head());
        if (!begun.allows(HttpUtil.getContentLength(begun.head(), 0L))) {
            refuse(ctx, Answers.plain(413, "content too large"));
        } else if (asks && begun.handling() instanceof Handling.Telling telling) {
            refuse(ctx, telling.reply());
        } else {
            if (asks) {
                ctx.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            }
            phase = Phase.BODY;
            patience(
                    ctx,
                    begun.spools() ? limits.times().upload() : limits.times().body());
            ctx.read();
        }
    }

    private void receive(ChannelHandlerContext ctx, Incoming begun, HttpContent piece) {
        if (piece.decoderResult().isFailure()) {
            piece.release();
            refuse(ctx, Answers.plain(400, "bad request"));
        } else if (!begun.allows(piece.content().readableBytes())) {
            piece.release();
            refuse(ctx, Answers.plain(413, "content too large"));
        } else if (begun.spools() && piece.content().isReadable()) {
            workers.must(() -> spool(ctx, begun, piece));
        } else {
            begun.keep(piece.content());
            piece.release();
            received(ctx, begun, piece instanceof LastHttpContent);
        }
    }

    /** On a worker, for disks may be slow; the next piece is read when this one is down. */
    private void spool(ChannelHandlerContext ctx, Incoming begun, HttpContent piece) {
        try {
            begun.spool(piece.content());
            boolean last = piece instanceof LastHttpContent;
            ctx.executor().execute(() -> received(ctx, begun, last));
        } catch (Exception | Error e) {
            Reply told = begun.trouble(name(ctx), e);
            ctx.executor().execute(() -> refuse(ctx, told));
        } finally {
            piece.release();
        }
    }

    private void received(ChannelHandlerContext ctx, Incoming begun, boolean last) {
        if (phase != Phase.BODY) {
            return;
        }
        if (!last) {
            ctx.read();
            return;
        }
        phase = Phase.ANSWER;
        incoming = null;
        calm();
        String name = name(ctx);
        if (begun.handling() instanceof Handling.Telling telling) {
            ctx.executor().execute(() -> give(ctx, begun, new Handling.Whole(telling.reply())));
        } else if (!workers.offer(() -> {
            Handling.Answer answer = begun.answer(ctx.channel(), name);
            ctx.executor().execute(() -> give(ctx, begun, answer));
        })) {
            begun.discard(workers);
            ctx.executor().execute(() -> give(ctx, begun, new Handling.Whole(Answers.busy())));
        }
    }

    private void give(ChannelHandlerContext ctx, Incoming begun, Handling.Answer found) {
        boolean lasting = found instanceof Handling.Live || found instanceof Handling.Talk;
        Handling.Answer answer = stopping && lasting ? new Handling.Whole(Answers.busy()) : found;
        if (!ctx.channel().isActive()) {
            return;
        }
        if (answer instanceof Handling.Live live) {
            ctx.writeAndFlush(answers.endless(begun.head(), NettyEventStream.head()));
            new NettyEventStream(ctx.channel(), limits, workers).open(this, begun.head(), live.then());
        } else if (answer instanceof Handling.Talk talk) {
            new NettyWebSocket(ctx.channel(), limits, workers).open(this, begun.head(), talk.then());
        } else {
            boolean last = stopping || !HttpUtil.isKeepAlive(begun.head());
            ChannelFuture written;
            try {
                written = answers.write(ctx.channel(), begun.head(), answer, last);
            } catch (IOException | RuntimeException e) {
                written = answers.write(ctx.channel(), begun.head(), begun.trouble(name(ctx), e), last);
            }
            written(ctx, written, last);
        }
    }

    /** Answers what has not been read to its end; nothing after it could be understood. */
    private void refuse(ChannelHandlerContext ctx, Reply reply) {
        if (phase == Phase.ENDING) {
            return;
        }
        HttpRequest head = incoming == null ? NOBODY : incoming.head();
        forget();
        phase = Phase.ENDING;
        written(ctx, answers.write(ctx.channel(), head, reply, true), true);
    }

    private void written(ChannelHandlerContext ctx, ChannelFuture written, boolean last) {
        written.addListener(done -> {
            if (!done.isSuccess()) {
                ctx.close();
            } else if (last) {
                linger(ctx);
            } else {
                phase = Phase.HEAD;
                served++;
                patience(ctx, limits.times().idle());
                ctx.read();
            }
        });
    }

    /** Ends our half and reads on for a while: closing upon unread bytes would take the reply from the client again. */
    private void linger(ChannelHandlerContext ctx) {
        phase = Phase.ENDING;
        SslHandler tls = ctx.pipeline().get(SslHandler.class);
        if (tls != null) {
            tls.closeOutbound();
        } else if (ctx.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        }
        patience(ctx, LINGER);
        ctx.read();
    }

    private String name(ChannelHandlerContext ctx) {
        return ctx.channel().id().asShortText() + "-" + served;
    }

    private void forget() {
        calm();
        if (incoming != null) {
            incoming.discard(workers);
        }
        incoming = null;
    }

    private void patience(ChannelHandlerContext ctx, Duration time) {
        calm();
        deadline = ctx.executor().schedule(() -> impatient(ctx), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void calm() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    private void impatient(ChannelHandlerContext ctx) {
        if (phase == Phase.BODY || phase == Phase.HEAD && served == 0) {
            refuse(ctx, Answers.plain(408, "request timeout"));
        } else {
            ctx.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == STOP) {
            stopping = true;
            if (phase == Phase.HEAD) {
                ctx.close();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        forget();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable broken) {
        boolean theirs = broken instanceof IOException
                || broken instanceof DecoderException
                || broken instanceof ChannelException;
        if (!theirs) {
            LOG.error("connection {} failed: {}", name(ctx), Workers.outline(broken));
        }
        ctx.close();
    }
}
