package org.huiyin.adapters.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Nested
    final class ALockedOne {
        private final AtomicBoolean used = new AtomicBoolean();
        private final Gate gate = new Gate.ByCode(code -> code.equals("7K4F-QQ") && used.compareAndSet(false, true));

        private int enter(Browser browser, String code) throws Exception {
            return browser.post("/console/sign-in", Map.of("code", code)).statusCode();
        }

        @Test
        void nobodyGetsInWithoutTheCode() throws Exception {
            var browser = open(gate);

            assertThat(browser.get("/console").statusCode()).isEqualTo(303);
            assertThat(browser.get("/console").headers().firstValue("location")).contains("/console/sign-in");
            assertThat(browser.get("/console/items/A1000A").statusCode()).isEqualTo(303);
            assertThat(browser.get("/console/events").statusCode()).isEqualTo(401);
            assertThat(browser.post("/console/tray/accept", Map.of("item", "A1000A"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(enter(browser, "wrong")).isEqualTo(401);
            assertThat(browser.page("/console/sign-in")).contains("一次性口令");
        }

        @Test
        void whoeverGivesTheCodeStaysForEightHours() throws Exception {
            var browser = open(gate);

            assertThat(enter(browser, " 7K4F-QQ ")).isEqualTo(303);
            assertThat(browser.get("/console").statusCode()).isEqualTo(200);

            room.clock.forward(Duration.ofHours(8).minusSeconds(1));
            assertThat(browser.get("/console").statusCode()).isEqualTo(200);
            room.clock.forward(Duration.ofSeconds(1));
            assertThat(browser.get("/console").statusCode()).isEqualTo(303);
        }

        @Test
        void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
            var browser = open(gate);

            var answer = browser.post("/console/sign-in", Map.of("code", "7K4F-QQ"));

            assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
                    .containsIgnoringCase("httponly")
                    .containsIgnoringCase("samesite=strict")
                    .matches("huiyin-session=[\\w-]{43};.*");
        }

        @Test
        void aCodeOpensTheDoorOnce() throws Exception {
            var browser = open(gate);
            enter(browser, "7K4F-QQ");

            assertThat(enter(new Browser(room.address()), "7K4F-QQ")).isEqualTo(401);
        }

        @Test
        void aCodeGivenOnAnotherSitesPageIsNotUsedUp() throws Exception {
            var browser = open(gate);

            browser.post("/console/sign-in", Map.of("code", "7K4F-QQ"), Map.of("origin", "https://evil.example"));

            assertThat(used).isFalse();
        }

        @Test
        void whoGuessesHasToWait() throws Exception {
            var browser = open(gate);
            for (int guess = 0; guess < 5; guess++) {
                enter(browser, "guess-" + guess);
            }

            assertThat(enter(browser, "7K4F-QQ")).isEqualTo(401);

            room.clock.forward(Duration.ofMinutes(1));
            assertThat(enter(browser, "7K4F-QQ")).isEqualTo(303);
        }

        @Test
        void whoSignsOutIsOut() throws Exception {
            var browser = open(gate);
            enter(browser, "7K4F-QQ");

            browser.post("/console/sign-out", Map.of("mark", browser.mark("/console")));

            assertThat(browser.get("/console").statusCode()).isEqualTo(303);
        }
    }
}
