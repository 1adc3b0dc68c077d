package org.huiyin.adapters.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Transport;
import org.jspecify.annotations.Nullable;

/** How a {@link Hub} and an application are connected. */
interface HubWay extends AutoCloseable {

    /** Tells the application an event. */
    void tell(String frame) throws Exception;

    @Override
    void close() throws Exception;

    static Transport transport() {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new NettyTransport(NettySettings.of(anyPort, () -> Instant.EPOCH));
    }

    /** The hub dials the application. */
    final class Dialling implements HubWay, WebSocket.Listener {
        private final Hub hub;
        private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
        private final StringBuilder frame = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private CompletableFuture<WebSocket> last = socket;

        Dialling(Hub hub, URI application, Optional<String> token, String role) {
            this.hub = hub;
            var builder = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("X-Self-ID", hub.account())
                    .header("X-Client-Role", role);
            token.ifPresent(given -> builder.header("Authorization", "Bearer " + given));
            builder.buildAsync(application, this).join();
            if (!role.equals("API")) {
                hub.tells(this::tell);
            }
        }

        @Override
        public void onOpen(WebSocket opened) {
            socket.complete(opened);
            opened.request(1);
        }

        @Override
        public synchronized void tell(String text) {
            last = last.thenCompose(open -> open.sendText(text, true));
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            frame.append(data);
            if (isLast) {
                var whole = frame.toString();
                frame.setLength(0);
                hub.frame(whole).ifPresent(this::tell);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }

        CompletableFuture<Integer> closed() {
            return closed;
        }

        @Override
        public void close() {
            socket.join().abort();
        }
    }

    /** The application dials the hub. */
    final class Serving implements HubWay {
        private final Hub hub;
        private final String token;
        private final Transport transport = transport();
        private final List<org.huiyin.net.WebSocket> sockets = new CopyOnWriteArrayList<>();
        private final List<String> tokens = new CopyOnWriteArrayList<>();

        Serving(Hub hub, String token) throws IOException {
            this.hub = hub;
            this.token = token;
            transport.socket("/", request -> {
                var offered = request.header("authorization").orElse("");
                tokens.add(offered);
                return offered.equals("Bearer " + token) ? Opening.accept(this::open) : Opening.refuse(Reply.of(403));
            });
            transport.start();
            hub.tells(this::tell);
        }

        private org.huiyin.net.WebSocket.Listener open(org.huiyin.net.WebSocket socket) {
            sockets.add(socket);
            socket.send(hub.lifecycle().toString());
            return new org.huiyin.net.WebSocket.Listener() {
                @Override
                public void text(String message) {
                    hub.frame(message).ifPresent(socket::send);
                }

                @Override
                public void binary(byte[] message) {}

                @Override
                public void closed(int code, String reason) {
                    sockets.remove(socket);
                }
            };
        }

        URI address() {
            return URI.create("ws://127.0.0.1:" + transport.address().getPort() + "/");
        }

        int open() {
            return sockets.size();
        }

        /** The tokens offered so far. */
        List<String> offered() {
            return tokens;
        }

        void cut() {
            sockets.forEach(socket -> socket.close(1001, "restart"));
        }

        @Override
        public void tell(String frame) {
            sockets.get(sockets.size() - 1).send(frame);
        }

        @Override
        public void close() {
            transport.stop(Duration.ofSeconds(2));
        }
    }

    /** The hub posts events to the application, which posts actions to it. */
    final class Posting implements HubWay {
        private final Hub hub;
        private final String secret;
        private final Transport transport = transport();
        private final HttpClient client = HttpClient.newHttpClient();
        private final ObjectMapper json = new ObjectMapper();
        private final CompletableFuture<Reply> never = new CompletableFuture<>();
        private volatile boolean answers = true;
        private volatile URI application = URI.create("http://127.0.0.1:1/");

        Posting(Hub hub, String token, String secret) throws IOException {
            this.hub = hub;
            this.secret = secret;
            transport.exchange("POST", "/{action}", request -> {
                if (!request.header("authorization").orElse("").equals("Bearer " + token)) {
                    return Reply.of(request.header("authorization").isEmpty() ? 401 : 403);
                }
                var action = request.parameter("action");
                if (action.startsWith("send") && hub.manner() == Hub.Manner.BUSY) {
                    return Reply.of(429);
                }
                var answer = hub.act(action, json.readTree(request.body().bytes()));
                if (answer.isEmpty() || !answers) {
                    return never.get();
                }
                return answer.get().path("retcode").asInt() == 1404
                        ? Reply.of(404)
                        : Reply.json(answer.get().toString());
            });
            transport.start();
            hub.tells(frame -> send(frame, secret));
        }

        URI api() {
            return URI.create("http://127.0.0.1:" + transport.address().getPort());
        }

        /** Whether it answers what it is asked. */
        void answers(boolean now) {
            answers = now;
        }

        void postsTo(URI address) {
            application = address;
        }

        @Override
        public void tell(String frame) {
            post(frame, secret);
        }

        int post(String frame, String key) {
            return send(frame, key).join();
        }

        private CompletableFuture<Integer> send(String frame, String key) {
            var request = HttpRequest.newBuilder(application)
                    .header("X-Self-ID", hub.account())
                    .header("X-Signature", "sha1=" + signature(frame, key))
                    .POST(HttpRequest.BodyPublishers.ofString(frame))
                    .build();
            return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenApply(HttpResponse::statusCode);
        }

        private static String signature(String frame, String key) {
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA1"));
                return HexFormat.of().formatHex(mac.doFinal(frame.getBytes(UTF_8)));
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            never.complete(Reply.of(500));
            transport.stop(Duration.ofSeconds(2));
        }
    }
}
