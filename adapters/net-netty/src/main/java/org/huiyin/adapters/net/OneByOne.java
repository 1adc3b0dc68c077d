package org.huiyin.adapters.net;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets one message pass for each read that is asked for, and remembers the wish until there is one. What a decoder made
 * of one packet waits here; nothing more is taken from the network meanwhile.
 */
final class OneByOne extends ChannelDuplexHandler {
    private final Deque<Object> waiting = new ArrayDeque<>();
    private boolean wanted;
    private boolean promised;

    @Override
    public void read(ChannelHandlerContext ctx) {
        wanted = true;
        if (waiting.isEmpty()) {
            ctx.read();
        } else if (!promised) {
            promised = true;
            ctx.executor().execute(() -> pass(ctx));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        waiting.add(message);
        if (wanted && !promised) {
            pass(ctx);
        }
    }

    /** Called from a fresh stack while messages wait: a thousand of them would be as many calls deep otherwise. */
    private void pass(ChannelHandlerContext ctx) {
        promised = false;
        Object next = waiting.poll();
        if (next != null) {
            wanted = false;
            ctx.fireChannelRead(next);
            ctx.fireChannelReadComplete();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (wanted && waiting.isEmpty()) {
            ctx.read();
        }
    }

    /** What came before the end is still handed on. */
    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        while (!waiting.isEmpty()) {
            pass(ctx);
        }
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
