package org.huiyin.adapters.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.adapters.net.route.Router;
import org.huiyin.net.EventStream;
import org.huiyin.net.FileSource;
import org.huiyin.net.Spool;
import org.huiyin.net.Transport;
import org.huiyin.net.WebSocket;
import org.jspecify.annotations.Nullable;

/** The {@link Transport} on Netty: HTTP/1.1, with TLS where a certificate is given, on epoll where that loads. */
public final class NettyTransport implements Transport {
    private static final String FULL =
            "HTTP/1.1 503 Service Unavailable\r\n" + "retry-after: 5\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

    /** What nobody reads waits with the sender: an answer in a socket is as late as what stands before it is long. */
    private static final int UNREAD_BYTES = 128 << 10;

    private final NettySettings settings;
    private final NettySettings.Limits limits;
    private final Router<Handling> router = new Router<>();
    private final Answers answers;
    private final Workers workers;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable EventLoopGroup loops;
    private @Nullable Channel door;

    public NettyTransport(NettySettings settings) {
        this.settings = settings;
        this.limits = settings.limits();
        this.answers = new Answers(settings.headers(), settings.clock());
        this.workers = new Workers(limits.workers(), limits.queue());
    }

    @Override
    public Transport exchange(String method, String path, Exchange handler) {
        return route(method, path, new Handling.Exchanging(handler));
    }

    @Override
    public Transport upload(String path, Spool spool, Upload handler) {
        return route("POST", path, new Handling.Uploading(spool, handler));
    }

    @Override
    public Transport stream(String path, Opener<Consumer<EventStream>> handler) {
        return route("GET", path, new Handling.Streaming(handler));
    }

    @Override
    public Transport socket(String path, Opener<Function<WebSocket, WebSocket.Listener>> handler) {
        return route("GET", path, new Handling.Socketing(handler));
    }

    @Override
    public Transport files(String prefix, FileSource source) {
        return route("GET", prefix + "/" + Router.REST, new Handling.Serving(new StaticFiles(source)));
    }

    private Transport route(String method, String path, Handling handling) {
        router.add(method, path, handling);
        if (method.equals("GET") && handling.hasHead()) {
            router.add("HEAD", path, handling);
        }
        return this;
    }

    @Override
    public InetSocketAddress start() throws IOException {
        if (loops != null) {
            throw new IllegalStateException("transport: started (expected: started once)");
        }
        Optional<SslContext> tls = tls();
        boolean epoll = Epoll.isAvailable();
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                new DefaultThreadFactory("net-loop", true),
                epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        loops = group;
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_RCVBUF, UNREAD_BYTES)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(new Doorway(tls))
                .bind(settings.address())
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stop(Duration.ZERO);
            throw new IOException("address: " + settings.address() + " (expected: free and ours)", bound.cause());
        }
        door = bound.channel();
        return address();
    }

    private Optional<SslContext> tls() throws IOException {
        if (settings.tls().isEmpty()) {
            return Optional.empty();
        }
        NettySettings.Tls files = settings.tls().get();
        try {
            return Optional.of(SslContextBuilder.forServer(
                            files.certificate().toFile(), files.key().toFile())
                    .protocols("TLSv1.3", "TLSv1.2")
                    .build());
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("tls: " + files + " (expected: a PEM chain and its PKCS#8 key)", e);
        }
    }

    @Override
    public InetSocketAddress address() {
        if (door == null) {
            throw new IllegalStateException("transport: not started (expected: started)");
        }
        return (InetSocketAddress) door.localAddress();
    }

    @Override
    public void stop(Duration grace) {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        if (door != null) {
            door.close().awaitUninterruptibly();
        }
        for (Channel connection : connections) {
            connection.pipeline().fireUserEventTriggered(Conversation.STOP);
        }
        try {
            connections.newCloseFuture().await(grace.toMillis());
            connections.close().await();
            settle();
            workers.stop(Math.max(1000, grace.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (loops != null) {
            loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        }
    }

    /** Waits until every loop has told its closed connections so: it does that one turn after closing them. */
    private void settle() throws InterruptedException {
        for (int turn = 0; loops != null && turn < 2; turn++) {
            for (EventExecutor loop : loops) {
                loop.submit(() -> {}).await();
            }
        }
    }

    /** Furnishes every new connection, or turns it away when there are too many. */
    private final class Doorway extends ChannelInitializer<Channel> {
        private final Optional<SslContext> tls;

        Doorway(Optional<SslContext> tls) {
            this.tls = tls;
        }

        @Override
        protected void initChannel(Channel channel) {
            if (connections.size() >= limits.connections()) {
                channel.writeAndFlush(Unpooled.copiedBuffer(FULL, US_ASCII)).addListener(ChannelFutureListener.CLOSE);
                return;
            }
            connections.add(channel);
            HttpDecoderConfig reading = new HttpDecoderConfig()
                    .setMaxInitialLineLength(limits.sizes().line())
                    .setMaxHeaderSize(limits.sizes().headers());
            tls.ifPresent(context -> channel.pipeline().addLast(context.newHandler(channel.alloc())));
            channel.pipeline()
                    .addLast(new WriteTimeoutHandler(limits.times().write().toMillis(), TimeUnit.MILLISECONDS))
                    .addLast(new HttpServerCodec(reading))
                    .addLast(new OneByOne())
                    .addLast(new ChunkedWriteHandler())
                    .addLast(new Conversation(limits, router, workers, answers));
        }
    }
}
