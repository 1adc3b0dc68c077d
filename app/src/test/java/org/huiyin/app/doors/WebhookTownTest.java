package org.huiyin.app.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.serve.ConfiguredTown;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.serve.Server;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pump that reports by itself, and another system that is told what becomes of it. */
class WebhookTownTest {
    private static final Map<String, String> SECRETS =
            Map.of("TOKEN", "an-invented-token", "OUT", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Duration SOON = Duration.ofSeconds(40);

    private final List<String> told = new CopyOnWriteArrayList<>();

    @TempDir
    Path data;

    private HttpServer board;

    @BeforeEach
    void listen() throws IOException {
        board = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        board.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        board.start();
    }

    @AfterEach
    void hangUp() {
        board.stop(0);
    }

    @Test
    void anAlertIsOneItemAndEndsWithIt() throws Exception {
        try (var server = serve()) {
            report(server, "firing");
            report(server, "firing");
            var item = onlyItem(server);
            assertThat(item.subject().grid()).isEqualTo("mx-1");

            report(server, "resolved");

            assertThat(onlyItem(server).state()).isEqualTo(ItemState.WITHDRAWN);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(told)
                            .anyMatch(body -> body.contains("item.withdrawn"))
                            .first()
                            .asString()
                            .contains("item.opened", item.code())
                            .doesNotContain("水泵"));
        }
    }

    @Test
    void whatNobodyCouldBeToldComesAfterTheNextStart() throws Exception {
        board.stop(0);
        try (var server = serve()) {
            report(server, "firing");
            assertThat(onlyItem(server).isOpen()).isTrue();
        }
        listen();
        try (var server = serve()) {
            await().atMost(SOON).until(() -> told.stream().anyMatch(body -> body.contains("item.opened")));
            assertThat(onlyItem(server).isOpen()).isTrue();
        }
    }

    private static Item onlyItem(Server server) {
        var items = server.parts().store().pages().items(List.of(), 10, 0);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static void report(Server server, String status) throws Exception {
        var body = """
                {"version": "4", "groupKey": "g", "status": "%s", "alerts": [{"status": "%s", "fingerprint": "f1",
                 "startsAt": "2026-03-02T03:59:12Z", "labels": {"alertname": "PumpDown", "building": "3号楼"}}]}""".formatted(status, status);
        var uri = URI.create("http://127.0.0.1:" + server.address().getPort() + "/webhook/in/watch");
        var request = HttpRequest.newBuilder(uri)
                .header("authorization", "Bearer an-invented-token")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private Server serve() throws IOException {
        var file = data.resolve("serve.yaml");
        Files.writeString(file, """
                roster: %s
                platforms:
                  webhook:
                    in:
                      watch:
                        token: {env: TOKEN}
                        grid: mx-1
                        alertmanager: {words: {PumpDown: '{building}的水泵停了，没水了'}}
                    out:
                      board: {url: 'http://127.0.0.1:%d/', secret: {env: OUT}}
                """.formatted(
                        Path.of("../scripts/examples/roster.yaml").toAbsolutePath(),
                        board.getAddress().getPort()));
        var config = ConfigFile.read(file);
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), SECRETS);
        return town.start(DataFolder.open(data.resolve("data")), 0, code -> false, InstantSource.system());
    }
}
