package org.huiyin.adapters.onebot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.huiyin.chat.Account;
import org.huiyin.delivery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs we dial. */
final class ForwardLineTest {
    private final Hub hub = new Hub(10001);
    private HubWay.Serving way;
    private Rig rig;

    @BeforeEach
    void start() throws Exception {
        way = new HubWay.Serving(hub, Rig.TOKEN);
        rig = new Rig(Rig.forward(hub, way.address()));
    }

    @AfterEach
    void stop() {
        rig.close();
        way.close();
    }

    @Test
    void itProvesItselfWithItsToken() throws Exception {
        rig.start().isNow(Account.State.CONNECTED);
        assertThat(way.offered()).containsExactly("Bearer " + Rig.TOKEN);
    }

    @Test
    void itDialsAgainWhenTheLineBreaks() throws Exception {
        rig.start().isNow(Account.State.CONNECTED);
        way.cut();
        Rig.soon().until(() -> way.offered().size() > 1 && way.open() == 1);
        rig.isNow(Account.State.CONNECTED);
        way.tell(hub.message(801, 20001, "停水了").toString());
        Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).containsExactly("停水了"));
    }

    @Test
    void whoeverIsNotThereYetIsDialledUntilTheyAre() throws Exception {
        way.close();
        rig.start();
        Rig.soon().until(() -> rig.account().why().equals("cannot be reached"));
        assertThat(rig.say(hub, "收到")).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void aTokenThatIsNotTakenNeedsAPerson() throws Exception {
        var strict = new HubWay.Serving(hub, "another-token-here");
        try (var town = new Rig(Rig.forward(hub, strict.address()))) {
            town.start().isNow(Account.State.FROZEN);
            assertThat(town.account().why()).contains("403").doesNotContain(Rig.TOKEN);
        } finally {
            strict.close();
        }
    }

    @Test
    void anotherAccountAtThatAddressIsLeft() throws Exception {
        try (var town = new Rig(Rig.forward(new Hub(10009), way.address()))) {
            town.start().isNow(Account.State.FROZEN);
            assertThat(town.account().why()).isEqualTo("another account answers there");
            assertThat(town.platform.say(Rig.room(new Hub(10009)), speech())).isInstanceOf(Outcome.TryLater.class);
        }
    }

    private static org.huiyin.chat.Speech speech() {
        return new org.huiyin.chat.Speech("key", "收到", List.of(), java.util.Optional.empty());
    }

    @Test
    void aBusyInboxStopsTheReadingAndLosesNothing() throws Exception {
        var all = IntStream.range(0, 300).mapToObj(i -> "第" + i + "句").toList();
        rig.ear.isBusy(true);
        rig.start().isNow(Account.State.CONNECTED);
        for (int i = 0; i < all.size(); i++) {
            way.tell(hub.message(1000 + i, 20001, all.get(i)).toString());
        }
        rig.isNow(Account.State.DEAF);
        rig.ear.isBusy(false);
        Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).isEqualTo(all));
    }

    @Test
    void aLongMessageComesWhole() throws Exception {
        rig.start().isNow(Account.State.CONNECTED);
        var text = "停水".repeat(100_000);
        way.tell(hub.message(801, 20001, text).toString());
        Rig.soon().untilAsserted(() -> assertThat(rig.ear.texts()).containsExactly(text));
    }

    @Test
    void manySayAtOnce() throws Exception {
        rig.start().isNow(Account.State.CONNECTED);
        var outcomes = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> rig.say(hub, "第" + i + "句"))
                .toList();
        assertThat(outcomes).allMatch(Outcome.Sent.class::isInstance);
        assertThat(hub.said()).hasSize(64);
    }

    @Test
    void aProgramThatGivesNoSignOfLifeIsLeft() throws Exception {
        try (var mute = new Mute();
                var town = new Rig(Rig.forward(hub, mute.address()))) {
            town.start();
            Rig.soon().until(() -> mute.callers.size() > 1);
        }
    }

    /** A server that opens the socket and then neither hears nor speaks. */
    private static final class Mute implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final List<Socket> callers = new CopyOnWriteArrayList<>();

        Mute() throws IOException {
            var thread = new Thread(this::serve, "mute");
            thread.setDaemon(true);
            thread.start();
        }

        URI address() {
            return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/");
        }

        private void serve() {
            try {
                while (true) {
                    var caller = server.accept();
                    callers.add(caller);
                    var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
                    var key = "";
                    for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                        key = line.toLowerCase().startsWith("sec-websocket-key:")
                                ? line.substring(18).strip()
                                : key;
                    }
                    var digest = MessageDigest.getInstance("SHA-1")
                            .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(ISO_8859_1));
                    caller.getOutputStream()
                            .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                            + "Sec-WebSocket-Accept: "
                                            + Base64.getEncoder().encodeToString(digest)
                                            + "\r\n\r\n")
                                    .getBytes(ISO_8859_1));
                }
            } catch (Exception closed) {
                // The test is over.
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }
}
