package org.huiyin.adapters.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.webhook.settings.SigningKey;
import org.huiyin.adapters.webhook.settings.WebhookSettings;
import org.huiyin.chat.Speech;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we sign, the library of those who wrote the rules verifies, and what it signs, we take. */
class StandardWebhooksTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Peer peer;

    @BeforeEach
    void start() throws Exception {
        peer = Peer.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (peer != null) {
            peer.close();
        }
    }

    @Test
    void whatWeSendIsVerified() throws Exception {
        try (var listener = new Listener();
                var desk = new SourceDesk("""
                        {'in': {'meters': {'secrets': 'NEW', 'group': 'g-1',
                            'answers': {'url': '%s', 'secret': 'NEW'}}}}""".formatted(listener.address()))) {
            var speech = new Speech("row-1", "收到，编号 A1024K", List.of(), Optional.empty());
            desk.platform.say(WebhookSettings.chat("meters", true), speech);
            var hook = listener.heard.get(0);
            var ask = ask(SourceDesk.SECRET, hook.body());
            hook.headers().forEach(ask.withObject("/headers")::put);

            assertThat(peer.ask(ask.toString())).isEqualTo("verified");
            assertThat(peer.ask(ask.put("secret", SourceDesk.OLD_SECRET).toString()))
                    .startsWith("refused");
        }
    }

    @Test
    void whatItSignsIsTaken() {
        var now = Instant.now();
        var ask = ask(SourceDesk.SECRET, SourceDesk.message("3号楼没水了"))
                .put("sign", true)
                .put("id", "m1")
                .put("timestamp", now.getEpochSecond());

        assertThat(SigningKey.of(SourceDesk.SECRET)
                        .signed(
                                answer(ask),
                                "m1",
                                now.getEpochSecond(),
                                SourceDesk.message("3号楼没水了").getBytes(UTF_8)))
                .isTrue();
    }

    private String answer(ObjectNode ask) {
        try {
            return peer.ask(ask.toString());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode ask(String secret, String body) {
        return JSON.createObjectNode().put("secret", secret).put("body", body);
    }
}
