package org.huiyin.adapters.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import org.huiyin.item.ItemState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DoorTest {
    @SuppressWarnings("NullAway.Init") // Each test opens the gate it is about, and with it the room.
    private CommandRoom room;

    private Browser open(Gate gate) throws Exception {
        room = new CommandRoom(gate);
        return new Browser(room.address());
    }

    @AfterEach
    void close() {
        room.close();
    }

    private ItemState state(String code) {
        return room.store.look(looks -> looks.items().item(code)).orElseThrow().state();
    }

    @Nested
    final class AnOpenOne {

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
        void aPostOfAnotherSiteIsRefused(String origin) throws Exception {
            var browser = open(new Gate.Open());
            var code = room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");
            var form = Map.of("mark", browser.mark("/console/tray"), "item", code);

            assertThat(browser.post("/console/tray/accept", form, Map.of("origin", origin))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.post("/console/tray/accept", form, Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(state(code)).isEqualTo(ItemState.NEEDS_REVIEW);
        }

        @Test
        void aPostWithoutTheMarkOfOurPageIsRefused() throws Exception {
            var browser = open(new Gate.Open());
            var code = room.doubts("李大爷", "g-dq2", "桥头的井盖翘起来了，容易绊倒");

            assertThat(browser.post("/console/tray/accept", Map.of("item", code, "mark", "0".repeat(64)))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.post("/console/tray/accept", Map.of("item", code))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(state(code)).isEqualTo(ItemState.NEEDS_REVIEW);
        }

        @Test
        void aNameThatOnlyPointsHereIsRefused() throws Exception {
            open(new Gate.Open());

            assertThat(statusUnder("evil.example", "/console")).isEqualTo(421);
            assertThat(statusUnder("evil.example", "/console/events")).isEqualTo(401);
            assertThat(statusUnder("localhost:1", "/console")).isEqualTo(200);
        }

        private int statusUnder(String host, String path) throws IOException {
            URI address = room.address();
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                var request = "GET " + path + " HTTP/1.1\r\nhost: " + host + "\r\nconnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(UTF_8));
                var line = new String(socket.getInputStream().readNBytes(12), UTF_8);
                return Integer.parseInt(line.substring(9));
            }
        }
    }
}
