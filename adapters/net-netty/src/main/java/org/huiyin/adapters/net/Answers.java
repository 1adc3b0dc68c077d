package org.huiyin.adapters.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.codec.http.cookie.CookieHeaderNames;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;
import io.netty.handler.stream.ChunkedNioFile;
import io.netty.handler.stream.ChunkedStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.huiyin.net.BadRequest;
import org.huiyin.net.Cookie;
import org.huiyin.net.Reply;

/** From a reply to what goes over the line. */
final class Answers {
    private static final int PIECE = 64 << 10;

    private final Map<String, String> defaults;
    private final InstantSource clock;

    Answers(Map<String, String> defaults, InstantSource clock) {
        this.defaults = defaults;
        this.clock = clock;
    }

    /** A few English words for a client that has gone astray. */
    static Reply plain(int status, String words) {
        return Reply.text(status, status + " " + words + "\n");
    }

    static Reply bad(BadRequest request) {
        return plain(400, String.valueOf(request.getMessage()));
    }

    static Reply busy() {
        return plain(503, "busy").with("retry-after", "1");
    }

    /** What is wrong with a request line or headers that could not be read. */
    static Reply unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return plain(414, "URI too long");
        }
        return cause instanceof TooLongHttpHeaderException
                ? plain(431, "request header fields too large")
                : plain(400, "bad request");
    }

    /** As HTTP writes it. */
    static String date(Instant instant) {
        return DateFormatter.format(Date.from(instant));
    }

    static Optional<Instant> instant(String date) {
        return Optional.ofNullable(DateFormatter.parseHttpDate(date)).map(Date::toInstant);
    }

    /** Fails with {@link IllegalArgumentException}, before anything is written, if a header cannot be sent. */
    ChannelFuture write(Channel channel, HttpRequest asked, Reply reply, boolean last) {
        byte[] bytes = reply.body().bytes();
        HttpResponse head = head(asked, reply, last, bytes.length);
        if (bytes.length <= PIECE || bodiless(asked, reply)) {
            boolean empty = bodiless(asked, reply);
            return channel.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    head.status(),
                    empty ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(bytes),
                    head.headers(),
                    LastHttpContent.EMPTY_LAST_CONTENT.trailingHeaders()));
        }
        channel.write(head);
        return channel.writeAndFlush(new HttpChunkedInput(new ChunkedStream(new ByteArrayInputStream(bytes), PIECE)));
    }

    /** Fails as the other does, or when the file has gone meanwhile. */
    ChannelFuture write(Channel channel, HttpRequest asked, Handling.Answer answer, boolean last) throws IOException {
        return answer instanceof Handling.OfFile file
                ? write(channel, asked, file, last)
                : write(channel, asked, ((Handling.Whole) answer).reply(), last);
    }

    private ChannelFuture write(Channel channel, HttpRequest asked, Handling.OfFile answer, boolean last)
            throws IOException {
        HttpResponse head = head(asked, answer.reply(), last, answer.size());
        if (bodiless(asked, answer.reply())) {
            channel.write(head);
            return channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
        }
        FileChannel file = FileChannel.open(answer.file());
        channel.write(head);
        return channel.writeAndFlush(new HttpChunkedInput(new ChunkedNioFile(file, 0, answer.size(), PIECE)));
    }

    /** The head of a reply that goes on for as long as the client listens. */
    HttpResponse endless(HttpRequest asked, Reply reply) {
        boolean chunks = asked.protocolVersion().isKeepAliveDefault();
        HttpResponse head = head(asked, reply, !chunks, 0);
        head.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        HttpUtil.setTransferEncodingChunked(head, chunks);
        return head;
    }

    private HttpResponse head(HttpRequest asked, Reply reply, boolean last, long size) {
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()));
        HttpHeaders headers = head.headers();
        defaults.forEach(headers::set);
        reply.headers().forEach(headers::set);
        for (Cookie cookie : reply.cookies()) {
            headers.add(HttpHeaderNames.SET_COOKIE, ServerCookieEncoder.STRICT.encode(encoded(cookie)));
        }
        headers.set(HttpHeaderNames.DATE, date(clock.instant()));
        headers.remove(HttpHeaderNames.TRANSFER_ENCODING);
        headers.remove(HttpHeaderNames.CONTENT_LENGTH);
        if (reply.status() != 204 && reply.status() != 304) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, size);
        }
        HttpUtil.setKeepAlive(headers, asked.protocolVersion(), !last);
        return head;
    }

    private static boolean bodiless(HttpRequest asked, Reply reply) {
        return asked.method().equals(HttpMethod.HEAD) || reply.status() == 204 || reply.status() == 304;
    }

    private static DefaultCookie encoded(Cookie cookie) {
        DefaultCookie out = new DefaultCookie(cookie.name(), cookie.value());
        out.setPath(cookie.path());
        out.setHttpOnly(cookie.httpOnly());
        out.setSecure(cookie.secure());
        cookie.maxAge().ifPresent(age -> out.setMaxAge(age.toSeconds()));
        out.setSameSite(
                switch (cookie.sameSite()) {
                    case STRICT -> CookieHeaderNames.SameSite.Strict;
                    case LAX -> CookieHeaderNames.SameSite.Lax;
                    case NONE -> CookieHeaderNames.SameSite.None;
                });
        return out;
    }
}
