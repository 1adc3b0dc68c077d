package org.huiyin.adapters.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.huiyin.net.Body;
import org.huiyin.net.EventStream;
import org.huiyin.net.Reply;

/** Server-sent events over one connection, which serves nothing else any more. */
final class NettyEventStream extends Live implements EventStream {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final Workers workers;
    private volatile Optional<String> lastEventId = Optional.empty();
    private volatile boolean ended;

    NettyEventStream(Channel channel, NettySettings.Limits limits, Workers workers) {
        super(channel, limits);
        this.workers = workers;
    }

    /** Neither a cache nor a buffering proxy may hold events back. */
    static Reply head() {
        return Reply.of(200, "text/event-stream; charset=utf-8", Body.empty())
                .with("cache-control", "no-store")
                .with("x-accel-buffering", "no");
    }

    /** Takes the place of the handler that led the connection so far, hands the stream over and reads on, to notice when the client leaves. */
    void open(ChannelHandler before, HttpRequest asked, Consumer<EventStream> then) {
        lastEventId = Optional.ofNullable(asked.headers().get("last-event-id"));
        channel().pipeline().replace(before, "stream", this);
        channel().read();
        workers.must(() -> {
            try {
                then.accept(this);
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        });
    }

    @Override
    public Optional<String> lastEventId() {
        return lastEventId;
    }

    @Override
    public void send(Event event) {
        StringBuilder text = new StringBuilder();
        if (!event.id().isEmpty()) {
            text.append("id: ").append(event.id()).append('\n');
        }
        if (!event.name().isEmpty()) {
            text.append("event: ").append(event.name()).append('\n');
        }
        for (String line : LINE_BREAK.split(event.data(), -1)) {
            text.append("data: ").append(line).append('\n');
        }
        write(text.append('\n').toString());
    }

    @Override
    public void close() {
        ended = true;
        channel().writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void onClose(Runnable task) {
        channel().closeFuture().addListener(closed -> workers.must(task));
    }

    @Override
    void pulse() {
        write(":\n\n");
    }

    @Override
    void leave() {
        close();
    }

    private void write(String text) {
        if (!ended && channel().isActive()) {
            ByteBuf bytes = Unpooled.wrappedBuffer(text.getBytes(UTF_8));
            push(new DefaultHttpContent(bytes), bytes.readableBytes());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ReferenceCountUtil.release(message);
        ctx.read();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable broken) {
        ctx.close();
    }
}
