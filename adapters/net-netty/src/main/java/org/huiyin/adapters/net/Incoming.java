package org.huiyin.adapters.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.netty.handler.ssl.SslHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huiyin.adapters.net.route.Router;
import org.huiyin.adapters.net.route.Target;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Body;
import org.huiyin.net.Part;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request while it comes in: its head, its route, and as much of its body as there is. */
final class Incoming {
    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    private final HttpRequest head;
    private final Target target;
    private final Router.Match<Handling> match;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
    private final Optional<SpooledBody> spool;
    private long received;

    private Incoming(HttpRequest head, Target target, Router.Match<Handling> match) {
        this.head = head;
        this.target = target;
        this.match = match;
        this.spool = match.goal() instanceof Handling.Uploading uploading
                ? Optional.of(new SpooledBody(uploading.spool(), head))
                : Optional.empty();
    }

    /** Fails with {@link BadRequest} if there is no making sense of it. */
    static Incoming of(HttpRequest head, Router<Handling> router) {
        if (head.protocolVersion().isKeepAliveDefault()
                && head.headers().getAll(HttpHeaderNames.HOST).size() != 1) {
            throw new BadRequest("host: missing or doubled (expected: once)");
        }
        Target target = Target.parse(head.uri());
        Router.Found<Handling> found = router.find(head.method().name(), target.segments());
        return new Incoming(
                head,
                target,
                found instanceof Router.Match<Handling> match ? match : missing((Router.Missing<Handling>) found));
    }

    private static Router.Match<Handling> missing(Router.Missing<Handling> missing) {
        Reply reply = missing.methods().isEmpty()
                ? Answers.plain(404, "not found")
                : Answers.plain(405, "method not allowed").with("allow", String.join(", ", missing.methods()));
        return new Router.Match<>("no route", new Handling.Telling(reply), Map.of());
    }

    HttpRequest head() {
        return head;
    }

    Handling handling() {
        return match.goal();
    }

    boolean spools() {
        return spool.isPresent();
    }

    /** Whether a body of so many more bytes would still be taken. */
    boolean allows(long more) {
        return received + more <= handling().limit();
    }

    /** Counts a piece that stays in memory, or is dropped where nobody wants it. */
    void keep(ByteBuf piece) {
        received += piece.readableBytes();
        if (handling() instanceof Handling.Exchanging) {
            memory.writeBytes(ByteBufUtil.getBytes(piece));
        }
    }

    /** Counts a piece and writes it to disk. On a worker. */
    void spool(ByteBuf piece) throws IOException {
        received += piece.readableBytes();
        spool.orElseThrow().take(piece);
    }

    /** Forgets what is on disk, soon. */
    void discard(Workers workers) {
        spool.ifPresent(body -> workers.must(body::discard));
    }

    /** What comes of it, whatever happens. On a worker; {@code name} is what the log calls the request. */
    Handling.Answer answer(Channel channel, String name) {
        try {
            List<Part> parts = spool.isPresent() ? spool.get().finish() : List.of();
            return handling().answer(request(channel), parts);
        } catch (Exception | Error e) {
            return new Handling.Whole(trouble(name, e));
        } finally {
            spool.ifPresent(SpooledBody::discard);
        }
    }

    /** The client learns a name for what went wrong, the log learns the rest. */
    Reply trouble(String name, Throwable fault) {
        if (fault instanceof BadRequest bad) {
            return Answers.bad(bad);
        }
        LOG.error("request {} on {} failed: {}", name, match.route(), Workers.outline(fault));
        return Answers.plain(500, "internal error " + name);
    }

    private Request request(Channel channel) {
        return new Request(
                head.method().name(),
                target.path(),
                match.parameters(),
                target.query(),
                headers(),
                cookies(),
                channel.pipeline().get(SslHandler.class) == null ? "http" : "https",
                (InetSocketAddress) channel.remoteAddress(),
                Body.of(memory.toByteArray()));
    }

    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>();
        for (Map.Entry<String, String> header : head.headers()) {
            headers.computeIfAbsent(header.getKey().toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    private Map<String, String> cookies() {
        Map<String, String> cookies = new HashMap<>();
        for (String header : head.headers().getAll(HttpHeaderNames.COOKIE)) {
            for (Cookie cookie : ServerCookieDecoder.STRICT.decodeAll(header)) {
                cookies.putIfAbsent(cookie.name(), cookie.value());
            }
        }
        return cookies;
    }
}
