package org.huiyin.app.programs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.huiyin.adapters.sandbox.SandboxPlatform;
import org.huiyin.app.admin.LiveServer;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.serve.ConfiguredTown;
import org.huiyin.app.serve.DataFolder;
import org.huiyin.app.serve.Server;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.item.Item;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.huiyin.text.Phrase;

/** The example town with what other programs call, and somebody who calls. */
final class ApiTown implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private final Path data;
    private final InstantSource clock;
    private final Server server;
    private int said;

    ApiTown(Path folder, String blocks) throws IOException {
        this(folder, blocks, InstantSource.system());
    }

    ApiTown(Path folder, String blocks, InstantSource clock) throws IOException {
        this.clock = clock;
        this.data = folder.resolve("data");
        var file = folder.resolve("serve.yaml");
        Files.copy(Path.of("../scripts/examples/roster.yaml"), folder.resolve("roster.yaml"));
        Files.writeString(file, "roster: roster.yaml\n" + blocks);
        var config = ConfigFile.read(file);
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), Map.of());
        server = town.start(DataFolder.open(data), 0, code -> false, clock);
    }

    /** A call's answer. */
    record Told(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException e) {
                throw new AssertionError(body(), e);
            }
        }
    }

    Server server() {
        return server;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }

    /** As the command does. */
    List<String> key(String name, Map<String, String> fields) throws IOException {
        var all = new java.util.HashMap<>(fields);
        all.put("name", name);
        return LiveServer.of(data).post(KeyRoute.PATH, all).body().lines().toList();
    }

    String key(String name, String scopes, String person) throws IOException {
        return key(name, person.isEmpty() ? Map.of("scopes", scopes) : Map.of("scopes", scopes, "person", person))
                .get(0);
    }

    Told get(String path, String key, String... headers) throws Exception {
        return ask(request(path, key, headers).GET());
    }

    Told post(String path, String key, String body, String... headers) throws Exception {
        var request = request(path, key, headers)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body));
        var named = List.of(headers).contains("idempotency-key")
                ? request
                : request.header("idempotency-key", "call-" + random.nextLong());
        return ask(named);
    }

    Told ask(HttpRequest.Builder request) throws Exception {
        return new Told(client.send(request.build(), BodyHandlers.ofString()));
    }

    HttpRequest.Builder request(String path, String key, String... headers) {
        var request = HttpRequest.newBuilder(at(path));
        if (!key.isEmpty()) {
            request.header("authorization", "Bearer " + key);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Somebody says something in a group, and it is taken. */
    void says(String member, String group, String words) {
        var chat = new Chat(SandboxPlatform.NAME, "demo", group, Chat.Kind.ROOM);
        var id = new Message.Id(chat, "t" + ++said);
        var sender = new Sender(SandboxPlatform.NAME, member, "");
        server.parts().line().take(Message.words(id, sender, clock.instant(), words));
    }

    /** Something about an item or a notice was being said to a person when the machine stopped. */
    void nobodyKnowsTheEndOf(String person, String about) {
        var now = clock.instant();
        var row = new Outgoing(
                "lost/" + about + "/" + person,
                new Target.ToPerson(person),
                Phrase.of("notice.body").with("text", "明天上午停水"),
                List.of(about),
                Optional.empty(),
                List.of(),
                now.plus(Duration.ofDays(1)),
                Outgoing.Lane.ROUTINE);
        var store = server.parts().store();
        store.inTransaction(ledger -> {
            ledger.queue(row);
            return row;
        });
        store.outbox().work(queue -> {
            queue.saying(row, "明天上午停水", Optional.empty(), now);
            return row;
        });
        store.outbox().recover(now);
    }

    Item onlyItem() {
        var items = server.parts().store().pages().items(List.of(), 10, 0);
        if (items.size() != 1) {
            throw new AssertionError(items.size() + " items");
        }
        return items.get(0);
    }

    @Override
    public void close() {
        server.close();
    }
}
