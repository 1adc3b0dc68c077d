package org.huiyin.adapters.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.huiyin.net.Reply;
import org.huiyin.net.Transport;

/** A transport under test with a client beside it; "/alive" is always there to see whether others are still served. */
final class Town implements AutoCloseable {
    static final NettySettings.Times BRISK = new NettySettings.Times(
            Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(100));

    private final NettyTransport transport;
    private final HttpClient client = HttpClient.newHttpClient();

    private Town(NettyTransport transport) {
        this.transport = transport;
    }

    static Town with(Consumer<Transport> routes) {
        return with(NettySettings.Limits.standard(), routes);
    }

    static Town with(NettySettings.Limits limits, Consumer<Transport> routes) {
        InetSocketAddress anywhere = new InetSocketAddress("127.0.0.1", 0);
        return with(NettySettings.of(anywhere, InstantSource.system()).with(limits), routes);
    }

    static Town with(NettySettings settings, Consumer<Transport> routes) {
        NettyTransport transport = new NettyTransport(settings);
        transport.exchange("GET", "/alive", request -> Reply.text(200, "yes"));
        routes.accept(transport);
        try {
            transport.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Town(transport);
    }

    static NettySettings.Limits brisk() {
        return new NettySettings.Limits(64, 8, 64, NettySettings.Sizes.standard(), BRISK);
    }

    Transport transport() {
        return transport;
    }

    HttpClient client() {
        return client;
    }

    int port() {
        return transport.address().getPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    URI socketAt(String path) {
        return URI.create("ws://127.0.0.1:" + port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(10));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    boolean alive() {
        return get("/alive").body().equals("yes");
    }

    /** A bare line to the server. */
    Line line() {
        return new Line(port());
    }

    /** What comes back for exactly these characters, up to the end of the connection. */
    String answerTo(String raw) {
        try (Line line = line()) {
            line.say(raw.getBytes(StandardCharsets.ISO_8859_1));
            return line.rest();
        }
    }

    @Override
    public void close() {
        transport.stop(Duration.ofMillis(200));
    }
}
