package org.huiyin.adapters.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huiyin.net.Opening;
import org.huiyin.net.Reply;
import org.huiyin.net.Transport;
import org.huiyin.net.WebSocket;
import org.junit.jupiter.api.Test;

class WebSocketTest {
    private static final String UPGRADE = "GET /ws HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
            + "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\n\r\n";

    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();

    /** Says everything back; "fault" is too much for it. */
    private final class Echo implements WebSocket.Listener {
        private final WebSocket socket;

        Echo(WebSocket socket) {
            this.socket = socket;
            open.add(socket);
        }

        @Override
        public void text(String message) {
            if (message.equals("fault")) {
                throw new IllegalStateException("13800000000");
            }
            CompletionStage<Void> unused = socket.send(message);
        }

        @Override
        public void binary(byte[] message) {
            CompletionStage<Void> unused = socket.send(message);
        }

        @Override
        public void closed(int code, String reason) {
            ends.add(code + reason);
        }
    }

    private void routes(Transport transport) {
        transport.socket(
                "/ws",
                request -> request.query("no").isPresent() ? Opening.refuse(Reply.of(403)) : Opening.accept(Echo::new));
    }

    @Test
    void textAndBytesGoBothWays() throws InterruptedException {
        try (Town town = Town.with(this::routes)) {
            Chatter chatter = Chatter.at(town, "/ws");
            chatter.socket().sendText("三组公厕", true).join();
            assertThat(chatter.hears()).isEqualTo("text 三组公厕");
            chatter.socket().sendText("in ", false).join();
            chatter.socket().sendText("pieces", true).join();
            assertThat(chatter.hears()).isEqualTo("text in pieces");
            chatter.socket().sendBinary(ByteBuffer.allocate(1000), true).join();
            assertThat(chatter.hears()).isEqualTo("binary 1000");
            chatter.socket().sendPing(ByteBuffer.allocate(3)).join();
            assertThat(chatter.hears()).isEqualTo("pong 3");
            assertThat(open.get(0).send("pushed")).succeedsWithin(Duration.ofSeconds(5));
            assertThat(chatter.hears()).isEqualTo("text pushed");
        }
    }

    @Test
    void manyMessagesKeepTheirOrder() throws InterruptedException {
        try (Town town = Town.with(this::routes);
                Line line = town.line().say(UPGRADE)) {
            line.until("\r\n\r\n");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < 2000; i++) {
                all.writeBytes(frame(0x81, "m" + i + ";"));
                all.writeBytes(frame(0x89, ""));
            }
            line.say(all.toByteArray());
            for (int i = 0; i < 2000; i++) {
                line.until("m" + i + ";");
            }
        }
    }

    @Test
    void theClientsGoodbyeIsReturned() throws InterruptedException {
        try (Town town = Town.with(this::routes)) {
            Chatter chatter = Chatter.at(town, "/ws");
            chatter.socket().sendClose(1000, "done").join();
            assertThat(chatter.hears()).startsWith("closed 1000");
            await().until(() -> ends.equals(List.of("1000done")));
        }
    }

    @Test
    void theServersGoodbyeIsHeardAndNothingIsSaidAfterIt() throws InterruptedException {
        try (Town town = Town.with(this::routes)) {
            Chatter chatter = Chatter.at(town, "/ws");
            await().until(() -> open.size() == 1);
            CompletionStage<Void> last = open.get(0).send("last");
            open.get(0).close(4000, "bye");
            assertThat(open.get(0).send("late")).failsWithin(Duration.ofSeconds(5));
            assertThat(last).succeedsWithin(Duration.ofSeconds(5));
            assertThat(chatter.hears()).isEqualTo("text last");
            assertThat(chatter.hears()).isEqualTo("closed 4000 bye");
            await().until(() -> ends.equals(List.of("4000bye")));
        }
    }

    @Test
    void aBrokenLineIsA1006() {
        try (Town town = Town.with(this::routes)) {
            try (Line line = town.line().say(UPGRADE)) {
                line.until("\r\n\r\n");
                await().until(() -> open.size() == 1);
            }
            await().until(() -> ends.equals(List.of("1006")));
        }
    }

    @Test
    void aSocketMayBeRefusedAndNeedsAnUpgrade() {
        try (Town town = Town.with(this::routes)) {
            assertThat(town.answerTo(
                            UPGRADE.replace("/ws", "/ws?no").replace("connection: upgrade", "connection: close")))
                    .startsWith("HTTP/1.1 403");
            assertThat(town.get("/ws").statusCode()).isEqualTo(426);
            assertThat(town.answerTo(UPGRADE.replace("version: 13", "version: 8")
                            .replace("connection: upgrade", "connection: close")))
                    .startsWith("HTTP/1.1 426")
                    .contains("sec-websocket-version: 13");
        }
    }

    @Test
    void aMessageTooLargeIsA1009HoweverItIsCut() {
        byte[] large = frame(0x82, "a".repeat((1 << 20) + 1));
        assertThat(endAfter(large)).isEqualTo(1009);
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        pieces.writeBytes(frame(0x02, "a"));
        for (int i = 0; i < 20; i++) {
            pieces.writeBytes(frame(0x00, "a".repeat(60_000)));
        }
        assertThat(endAfter(pieces.toByteArray())).isEqualTo(1009);
    }

    @Test
    void aBrokenFrameIsA1002() {
        byte[] unmasked = {(byte) 0x81, 1, 'a'};
        assertThat(endAfter(unmasked)).isEqualTo(1002);
        assertThat(endAfter(frame(0x83, "a"))).as("unknown opcode").isEqualTo(1002);
        assertThat(endAfter(frame(0xf1, "a"))).as("reserved bits").isEqualTo(1002);
        assertThat(endAfter(frame(0x80, "a"))).as("continues nothing").isEqualTo(1002);
        assertThat(endAfter(frame(0x09, "a"))).as("ping in pieces").isEqualTo(1002);
    }

    @Test
    void textThatIsNotUtf8IsA1007() {
        assertThat(endAfter(frame(0x81, "\u00c3\u0028"))).isEqualTo(1007);
    }

    @Test
    void aFaultOfTheListenerIsA1011() throws InterruptedException {
        try (Town town = Town.with(this::routes)) {
            Chatter chatter = Chatter.at(town, "/ws");
            chatter.socket().sendText("fault", true).join();
            assertThat(chatter.hears()).isEqualTo("closed 1011 internal error");
            assertThat(town.alive()).isTrue();
        }
    }

    @Test
    void aClientThatDoesNotReadIsCutOffAndNobodyElseIsHarmed() throws InterruptedException {
        try (Town town = Town.with(this::routes);
                Line slow = town.line().say(UPGRADE)) {
            slow.until("\r\n\r\n");
            await().until(() -> open.size() == 1);
            Chatter quick = Chatter.at(town, "/ws");
            String large = "x".repeat(100_000);
            CountDownLatch failed = new CountDownLatch(1);
            for (int i = 0; i < 300; i++) {
                open.get(0).send(large).whenComplete((done, fault) -> {
                    if (fault != null) {
                        failed.countDown();
                    }
                });
            }
            assertThat(failed.await(5, TimeUnit.SECONDS)).isTrue();
            await().until(() -> ends.equals(List.of("1006")));
            quick.socket().sendText("hello", true).join();
            assertThat(quick.hears()).isEqualTo("text hello");
        }
    }

    @Test
    void aClientThatFallsSilentIsGivenUp() {
        try (Town town = Town.with(Town.brisk(), this::routes);
                Line silent = town.line().say(UPGRADE)) {
            silent.until("\r\n\r\n");
            await().until(() -> ends.equals(List.of("1006")));
        }
    }

    /** The code of the close frame that these bytes earn; a client beside it notices nothing. */
    private int endAfter(byte[] bytes) {
        try (Town town = Town.with(this::routes);
                Line line = town.line().say(UPGRADE)) {
            line.until("\r\n\r\n");
            Chatter beside = Chatter.at(town, "/ws");
            line.say(bytes);
            assertThat(line.next()).isEqualTo(0x88);
            assertThat(line.next()).isGreaterThanOrEqualTo(2);
            int code = line.next() << 8 | line.next();
            beside.socket().sendText("hello", true).join();
            assertThat(beside.hears()).isEqualTo("text hello");
            return code;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A masked frame; the mask is zero, which is allowed. */
    private static byte[] frame(int head, String payload) {
        byte[] bytes = payload.getBytes(ISO_8859_1);
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 14).put((byte) head);
        if (bytes.length < 126) {
            frame.put((byte) (0x80 | bytes.length));
        } else if (bytes.length < 1 << 16) {
            frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(bytes.length);
        }
        frame.putInt(0).put(bytes);
        return Arrays.copyOf(frame.array(), frame.position());
    }
}
