package org.huiyin.adapters.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.adapters.net.NettySettings;
import org.huiyin.adapters.net.NettyTransport;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.adapters.webhook.settings.SigningKey;
import org.huiyin.chat.ChatPlatform;
import org.huiyin.chat.DoorLimits;
import org.huiyin.door.House;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Level;
import org.huiyin.grid.Roster;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.media.PaperMedia;
import org.huiyin.net.Transport;
import org.huiyin.report.Catalogue;

/** The door over a real socket and a real store, and whoever writes to it. */
final class SourceDesk implements AutoCloseable {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String OLD_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    static final String TOKEN = "an-invented-token";
    static final Map<String, String> SECRETS = Map.of("NEW", SECRET, "OLD", OLD_SECRET, "TOKEN", TOKEN);

    final Transport transport = new NettyTransport(
            NettySettings.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InstantSource.system()));
    final Store store = SqlStores.sqliteInMemory();
    final List<String> notes = new CopyOnWriteArrayList<>();
    final Heartbeat pulse = new Heartbeat();
    final ChatPlatform platform;
    private final HttpClient client = HttpClient.newHttpClient();

    SourceDesk(String block) throws IOException {
        transport.start();
        var door = (WebhookDoor) new WebhookKind().read(PaperSetting.of(block));
        platform = new WebhookPlatform(door.settings(), house(), Duration.ofSeconds(1));
    }

    private House house() {
        var root = new Grid("town", "梅溪镇", Level.TOWNSHIP, Optional.empty(), List.of());
        var roster = new Roster(
                "梅溪镇",
                ZoneId.of("Asia/Shanghai"),
                new GridTree(List.of(root)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new House(
                transport,
                new PaperMedia(),
                store,
                pulse,
                () -> roster,
                () -> new Catalogue(List.of()),
                () -> new DoorLimits(Duration.ofMinutes(5), Duration.ofDays(5), 6, 300, 60),
                prefix -> locale -> Map.of("webhook.over", "不用处理了，已经恢复"),
                (key, hidden) -> hidden.value(SECRETS)
                        .orElseThrow(() -> new IllegalStateException(key + ": " + hidden.where() + " is empty")),
                (phrase, about) -> notes.add(phrase.key() + " " + about),
                Path.of("target"),
                InstantSource.system(),
                new Random(1));
    }

    /** Signs as a source does, and says what it was answered. */
    int post(String source, String id, String secret, String body) throws Exception {
        return post(source, id, secret, Instant.now(), body);
    }

    int post(String source, String id, String secret, Instant at, String body) throws Exception {
        long timestamp = at.getEpochSecond();
        var signature = SigningKey.of(secret).sign(id, timestamp, body.getBytes(StandardCharsets.UTF_8));
        return send(request(source)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", "v1,bm9ib2R5 " + signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    int show(String source, String token, String body) throws Exception {
        return send(request(source)
                .header("authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    int post(String source, String body) throws Exception {
        return send(request(source).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String source) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + transport.address().getPort() + "/webhook/in/" + source));
    }

    private int send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static String message(String text) {
        return "{\"type\": \"message\", \"timestamp\": \"2026-03-02T04:00:00Z\", \"data\": {\"text\": \"" + text
                + "\"}}";
    }

    @Override
    public void close() {
        platform.stop();
        transport.stop(Duration.ofSeconds(2));
        store.close();
    }
}
