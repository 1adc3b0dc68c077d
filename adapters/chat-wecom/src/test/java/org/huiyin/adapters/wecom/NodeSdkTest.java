package org.huiyin.adapters.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.adapters.wecom.api.Aes;
import org.huiyin.adapters.wecom.callback.Caller;
import org.huiyin.chat.Speech;
import org.huiyin.media.Media;
import org.huiyin.message.Attachment;
import org.junit.jupiter.api.Test;

/** Tencent's own SDK accepts the WeCom that our tests play, so what passes against that passes against what it knows. */
final class NodeSdkTest {
    @Test
    void theSdkIsSatisfiedWithOurWecom() throws Exception {
        try (var wecom = new FakeWecom();
                var sdk = new Peer("bot.cjs", wecom.url().toString(), FakeWecom.SECRET)) {
            sdk.next("authenticated");
            wecom.next("ping");
            wecom.next("ping");

            wecom.tell("aibot_msg_callback", FakeWecom.text("m1", "3号楼没电了"));
            assertThat(sdk.next("text").path("text").asText()).isEqualTo("3号楼没电了");
            assertThat(sdk.next("replied").path("what").asText()).isEqualTo("replied");
            assertThat(sdk.next("sent").path("what").asText()).isEqualTo("sent");
            assertThat(sdk.next("uploaded").at("/answer/media_id").asText()).isEqualTo("M1");
            assertThat(wecom.heard).containsExactly("seen", "hello");

            wecom.tell("aibot_event_callback", FakeWecom.click("e1", "hy-1", "收到"));
            assertThat(sdk.next("updated").path("what").asText()).isEqualTo("updated");

            wecom.tell("aibot_event_callback", FakeWecom.event("disconnected_event"));
            sdk.next("disconnected");
            await().during(Duration.ofMillis(500)).until(() -> wecom.connections.get() == 1);
        }
    }

    @Test
    void theSdkTakesOurErrorsForErrors() throws Exception {
        try (var wecom = new FakeWecom();
                var sdk = new Peer("bot.cjs", wecom.url().toString(), FakeWecom.SECRET)) {
            sdk.next("authenticated");
            wecom.errcode = 93006;
            wecom.tell("aibot_msg_callback", FakeWecom.text("m1", "没电了"));
            var failed = sdk.next("sent");
            assertThat(failed.path("what").asText()).isEqualTo("sent.failed");
        }
    }

    @Test
    void theSdkGivesUpOnAWrongSecretAsWeDo() throws Exception {
        try (var wecom = new FakeWecom();
                var sdk = new Peer("bot.cjs", wecom.url().toString(), "wrong")) {
            JsonNode error;
            do {
                error = sdk.next("error");
            } while (!error.path("code").asText().equals("WS_AUTH_FAILURE_EXHAUSTED"));
            assertThat(wecom.connections.get()).isGreaterThan(1);
        }
    }

    @Test
    void theSdkOpensAPictureClosedByUs() throws Exception {
        var key = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
        byte[] picture = {1, 2, 3, 4, 5};
        try (var wecom = new FakeWecom();
                var sdk = new Peer("bot.cjs", wecom.url().toString(), FakeWecom.SECRET)) {
            sdk.next("authenticated");
            wecom.file = Aes.of(key).close(picture);
            var body = FakeWecom.body("m1", "mixed");
            var items = body.putObject("mixed").putArray("msg_item");
            items.addObject().put("msgtype", "text").putObject("text").put("content", "看图");
            items.addObject()
                    .put("msgtype", "image")
                    .putObject("image")
                    .put("url", wecom.url().toString().replace("ws:", "http:") + "/file")
                    .put("aeskey", key);
            wecom.tell("aibot_msg_callback", body);
            var opened = sdk.next("opened").path("answer");
            assertThat(opened.path("bytes").binaryValue()).isEqualTo(picture);
        }
    }

    /** Field for field, though not value for value. */
    @Test
    void whatWeWriteHasTheShapeOfWhatTheSdkWrites() throws Exception {
        var commands = List.of(
                "aibot_subscribe",
                "aibot_respond_msg",
                "aibot_send_msg",
                "aibot_upload_media_init",
                "aibot_upload_media_chunk",
                "aibot_upload_media_finish",
                "aibot_respond_update_msg");
        try (var wecom = new FakeWecom();
                var sdk = new Peer("bot.cjs", wecom.url().toString(), FakeWecom.SECRET);
                var town = new SocketTown()) {
            sdk.next("authenticated");
            wecom.tell("aibot_msg_callback", FakeWecom.text("m1", "没电了"));
            sdk.next("uploaded");
            wecom.tell("aibot_event_callback", FakeWecom.click("e1", "hy-1", "收到"));
            sdk.next("updated");
            weDoTheSame(town.open());
            for (var command : commands) {
                assertThat(shape(town.wecom.next(command), "")).as(command).containsAll(shape(wecom.next(command), ""));
            }
        }
    }

    private static void weDoTheSame(SocketTown town) throws Exception {
        town.album.kept().put("p", new Media.Content(new byte[600 << 10], "image/png"));
        var message = town.writes("m1", "没电了");
        town.platform.say(SocketTown.ROOM, SocketTown.answer("seen", message));
        town.say("hello");
        town.platform.say(SocketTown.ROOM, new Speech("k", "图", List.of(Attachment.image("p")), Optional.empty()));
        town.wecom.tell("aibot_event_callback", FakeWecom.click("e1", "hy-1", "收到"));
        town.ear.next();
    }

    private static Set<String> shape(JsonNode node, String path) {
        Set<String> paths = new TreeSet<>();
        node.fields().forEachRemaining(field -> {
            paths.add(path + "/" + field.getKey() + ":" + field.getValue().getNodeType());
            paths.addAll(shape(field.getValue(), path + "/" + field.getKey()));
        });
        return paths;
    }

    @Test
    void theSdksCipherAndOursReadEachOther() throws Exception {
        var random = new Random(9);
        try (var sdk = new Peer("crypt.cjs")) {
            for (int i = 0; i < 50; i++) {
                byte[] key = new byte[32];
                random.nextBytes(key);
                var name = Base64.getEncoder().encodeToString(key).substring(0, 43);
                var words = "停水".repeat(random.nextInt(200)) + i;
                sdk.writes(Caller.closed("tok", name, words).toString());
                var answer = sdk.next("");
                assertThat(answer.path("isSigned").asBoolean()).isTrue();
                assertThat(answer.path("words").asText()).isEqualTo(words);
                assertThat(Caller.opened("tok", name, answer)).isEqualTo(words);
            }
        }
    }
}
