package org.huiyin.adapters.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The last handler of a connection that is pushed to: what waits to leave is bounded, and a pulse keeps it alive. */
abstract class Live extends ChannelInboundHandlerAdapter {
    private final Channel channel;
    private final long bound;
    private final AtomicLong waiting = new AtomicLong();

    Live(Channel channel, NettySettings.Limits limits) {
        this.channel = channel;
        this.bound = limits.sizes().outbound();
        Duration pulse = limits.times().pulse();
        Future<?> beat = channel.eventLoop()
                .scheduleAtFixedRate(this::pulse, pulse.toMillis(), pulse.toMillis(), TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> beat.cancel(false));
    }

    /** A sign of life, on the event loop. */
    abstract void pulse();

    /** The server stops: say so to the client and close. */
    abstract void leave();

    final Channel channel() {
        return channel;
    }

    /** Writes from any thread. A client behind whom too much waits is cut off; one message alone is never too much. */
    final ChannelFuture push(Object message, int size) {
        long before = waiting.getAndAdd(size);
        if (before > 0 && before + size > bound) {
            waiting.addAndGet(-size);
            ReferenceCountUtil.release(message);
            channel.close();
            return channel.newFailedFuture(new IOException(
                    "outbound: " + (before + size) + " bytes waiting (expected: at most " + bound + ")"));
        }
        return channel.writeAndFlush(message).addListener(left -> waiting.addAndGet(-size));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == Conversation.STOP) {
            leave();
        }
    }
}
