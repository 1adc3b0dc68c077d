package org.huiyin.adapters.wecom;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.net.Body;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.WebSocket;
import org.jspecify.annotations.Nullable;

/** WeCom's end of a bot's long connection, on a real socket. The official SDK accepts it: see {@link NodeSdkTest}. */
final class FakeWecom implements AutoCloseable {
    static final String SECRET = "S1";

    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private final NettyTransport transport;
    private final AtomicInteger count = new AtomicInteger();
    private volatile @Nullable WebSocket live;

    /** Every frame that came, in order. */
    final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();

    /** What was said and taken. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    final AtomicInteger connections = new AtomicInteger();

    /** What every saying is answered; -2 for no answer at all. */
    volatile int errcode;

    /** What a reply is answered, when it is not as every saying. */
    volatile int replyErrcode;

    /** Replies are taken though nothing else is. */
    volatile boolean takesReplies;

    volatile int subscribeErrcode;
    volatile int uploadErrcode;
    volatile boolean answersPings = true;

    /** What lies behind {@code /file}. */
    volatile byte[] file = {};

    FakeWecom() {
        this(0);
    }

    FakeWecom(int port) {
        transport =
                new NettyTransport(NettySettings.of(new InetSocketAddress("127.0.0.1", port), InstantSource.system()));
        transport.socket("/", request -> Opening.accept(this::open));
        transport.exchange("GET", "/file", request -> Reply.of(200, "application/octet-stream", Body.of(file)));
        try {
            transport.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + transport.address().getPort());
    }

    int port() {
        return transport.address().getPort();
    }

    private WebSocket.Listener open(WebSocket socket) {
        connections.incrementAndGet();
        return new WebSocket.Listener() {
            @Override
            public void text(String message) throws Exception {
                var frame = json.readTree(message);
                frames.add(frame);
                hear(socket, frame);
            }

            @Override
            public void binary(byte[] message) {
                throw new AssertionError("bytes (expected: text)");
            }

            @Override
            public void closed(int code, String reason) {
                if (live == socket) {
                    live = null;
                }
            }
        };
    }

    private void hear(WebSocket socket, JsonNode frame) {
        var body = frame.path("body");
        switch (frame.path("cmd").asText()) {
            case "aibot_subscribe" -> {
                boolean isKnown = body.path("secret").asText().equals(SECRET);
                int code = isKnown ? subscribeErrcode : 40001;
                answer(socket, frame, code, null);
                if (code == 0) {
                    live = socket;
                }
            }
            case "ping" -> {
                if (answersPings) {
                    answer(socket, frame, 0, null);
                }
            }
            case "aibot_send_msg" -> said(socket, frame, body, errcode);
            case "aibot_respond_msg" ->
                said(socket, frame, body, replyErrcode != 0 || takesReplies ? replyErrcode : errcode);
            case "aibot_upload_media_init" -> answer(socket, frame, uploadErrcode, object().put("upload_id", "up1"));
            case "aibot_upload_media_finish" ->
                answer(socket, frame, 0, object().put("type", "image").put("media_id", "M1"));
            default -> answer(socket, frame, 0, null);
        }
    }

    private void said(WebSocket socket, JsonNode frame, JsonNode body, int code) {
        if (code == 0) {
            heard.add(words(body));
        }
        if (code != -2) {
            answer(socket, frame, code, null);
        }
    }

    static String words(JsonNode body) {
        var type = body.path("msgtype").asText();
        var part = body.path(type);
        return switch (type) {
            case "template_card" ->
                (part.path("main_title").path("title").asText() + "\n"
                                + part.path("sub_title_text").asText())
                        .strip();
            case "image" -> "[" + part.path("media_id").asText() + "]";
            default -> part.path("content").asText();
        };
    }

    private void answer(WebSocket socket, JsonNode frame, int code, @Nullable ObjectNode body) {
        var answer = object();
        answer.set("headers", frame.path("headers"));
        answer.put("errcode", code).put("errmsg", code == 0 ? "ok" : "whatever it says");
        if (body != null) {
            answer.set("body", body);
        }
        socket.send(answer.toString());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The body of a callback, but for what its type needs. */
    static ObjectNode body(String id, String type) {
        var body = object();
        body.put("msgid", id)
                .put("aibotid", "B1")
                .put("chatid", "wr1")
                .put("chattype", "group")
                .put("msgtype", type)
                .put("create_time", 1_795_300_000L);
        body.putObject("from").put("userid", "LiGrid");
        return body;
    }

    static ObjectNode text(String id, String text) {
        var body = body(id, "text");
        body.putObject("text").put("content", text);
        return body;
    }

    static ObjectNode click(String id, String task, String word) {
        var body = body(id, "event");
        var event = body.putObject("event").put("eventtype", "template_card_event");
        event.putObject("template_card_event")
                .put("card_type", "button_interaction")
                .put("event_key", word)
                .put("task_id", task);
        return body;
    }

    static ObjectNode event(String kind) {
        var body = body("e-" + kind, "event");
        body.putObject("event").put("eventtype", kind);
        return body;
    }

    /** Tells whoever is connected, under a request of its own, which it returns. */
    String tell(String command, ObjectNode body) {
        var request = "cb-" + count.incrementAndGet();
        var frame = object().put("cmd", command);
        frame.putObject("headers").put("req_id", request);
        frame.set("body", body);
        raw(frame.toString());
        return request;
    }

    void raw(String frame) {
        var socket = live;
        if (socket == null) {
            throw new AssertionError("nobody is connected");
        }
        socket.send(frame);
    }

    /** The line breaks. */
    void drop() {
        var socket = live;
        if (socket != null) {
            socket.close(1011, "dropped");
        }
    }

    /** The next frame that is so; the others are passed over. */
    JsonNode next(Predicate<JsonNode> isIt) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            var frame = frames.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new AssertionError("no such frame came");
            }
            if (isIt.test(frame)) {
                return frame;
            }
        }
    }

    JsonNode next(String command) throws InterruptedException {
        return next(frame -> frame.path("cmd").asText().equals(command));
    }

    @Override
    public void close() {
        transport.stop(Duration.ofSeconds(1));
    }
}
