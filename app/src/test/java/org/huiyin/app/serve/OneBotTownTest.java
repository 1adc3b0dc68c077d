package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real group's way in and out: what a resident writes on a platform becomes an item, and the answer stands in the group. */
class OneBotTownTest {
    private static final String TOKEN = "a token of the town";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    @Test
    void aResidentOfAGroupIsAnsweredInIt() throws Exception {
        try (var server = serve();
                var account = Implementation.dial(server.address().getPort())) {
            account.resident(501, "梅溪一网格2组门口的路灯坏了三天了，晚上看不见");

            var said = account.told("send_group_msg");
            assertThat(said.path("params").path("group_id").asText()).isEqualTo("7");
            assertThat(said.path("params").toString()).contains("已登记");
            assertThat(server.parts().store().pages().items(List.of(), 10, 0))
                    .singleElement()
                    .satisfies(item -> assertThat(item.subject().grid()).isEqualTo("mx-1"));
        }
    }

    @Test
    void aRoomNobodyBoundIsNotAnswered() throws Exception {
        try (var server = serve();
                var account = Implementation.dial(server.address().getPort())) {
            account.group(99, 501, "路灯坏了三天了");
            account.resident(502, "梅溪一网格2组门口的路灯坏了三天了");

            assertThat(account.told("send_group_msg")
                            .path("params")
                            .path("group_id")
                            .asText())
                    .isEqualTo("7");
            assertThat(server.parts().store().pages().items(List.of(), 10, 0)).hasSize(1);
        }
    }

    private Server serve() throws IOException {
        var file = data.resolve("serve.yaml");
        Files.writeString(
                file, """
                roster: %s
                platforms:
                  onebot:
                    '10001':
                      reverse: {token: {env: TOKEN}}
                      groups: {g-mx1: '7'}
                """.formatted(Path.of("../scripts/examples/roster.yaml").toAbsolutePath()));
        var config = ConfigFile.read(file);
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), Map.of("TOKEN", TOKEN));
        return town.start(DataFolder.open(data.resolve("data")), 0, code -> false, InstantSource.system());
    }

    /** The program that holds the account, as far as the town sees it: takes everything that is said. */
    private static final class Implementation implements WebSocket.Listener, AutoCloseable {
        private final BlockingQueue<JsonNode> actions = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable WebSocket socket;
        private int messages;

        static Implementation dial(int port) {
            var us = new Implementation();
            us.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("X-Self-ID", "10001")
                    .header("X-Client-Role", "Universal")
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/onebot/v11/ws"), us)
                    .join();
            return us;
        }

        void resident(long who, String words) {
            group(7, who, words);
        }

        void group(long room, long who, String words) {
            var event = JSON.createObjectNode()
                    .put("time", System.currentTimeMillis() / 1000)
                    .put("self_id", 10001)
                    .put("post_type", "message")
                    .put("message_type", "group")
                    .put("sub_type", "normal")
                    .put("message_id", ++messages)
                    .put("group_id", room)
                    .put("user_id", who)
                    .put("raw_message", words)
                    .put("message", words);
            event.putObject("sender").put("user_id", who).put("nickname", "邻居");
            send(event);
        }

        private void send(JsonNode frame) {
            var open = socket;
            if (open != null) {
                open.sendText(frame.toString(), true).join();
            }
        }

        /** The next action of this name; others are taken and passed over. */
        JsonNode told(String action) throws InterruptedException {
            while (true) {
                var next = actions.poll(30, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing was said (expected: " + action + ")");
                }
                if (next.path("action").asText().equals(action)) {
                    return next;
                }
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                answer(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void answer(String frame) {
            try {
                var action = JSON.readTree(frame);
                actions.add(action);
                var answer = JSON.createObjectNode().put("status", "ok").put("retcode", 0);
                answer.putObject("data").put("message_id", 9_000 + actions.size());
                answer.set("echo", action.path("echo"));
                send(answer);
            } catch (IOException e) {
                throw new IllegalStateException("frame: no JSON", e);
            }
        }

        @Override
        public void close() {
            var open = socket;
            if (open != null) {
                open.abort();
            }
        }
    }
}
