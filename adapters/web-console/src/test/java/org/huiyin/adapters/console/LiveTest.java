package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huiyin.account.Right;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What open windows are told, as it goes over the line. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class LiveTest {
    private CommandRoom room;

    @BeforeEach
    void open() throws Exception {
        room = CommandRoom.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private record Event(String id, String name, String data) {}

    /** An open window. */
    private final class Window implements AutoCloseable {
        private final BufferedReader lines;

        Window(Map<String, String> headers) throws Exception {
            var request = HttpRequest.newBuilder(room.address().resolve("/console/events"));
            headers.forEach(request::header);
            var stream = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        }

        Event next(String name) throws IOException {
            for (var event = next(); ; event = next()) {
                if (event.name().equals(name)) {
                    return event;
                }
            }
        }

        private Event next() throws IOException {
            var fields = new java.util.HashMap<String, String>();
            for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                var parts = line.split(": ?", 2);
                fields.put(parts[0], parts[1]);
            }
            return new Event(
                    fields.getOrDefault("id", ""), fields.getOrDefault("event", ""), fields.getOrDefault("data", ""));
        }

        /** Whether the server ended it; waits for what comes next. */
        boolean hasEnded() throws IOException {
            return lines.readLine() == null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void anOpenWindowIsToldWhatEveryCommitWasAbout() throws Exception {
        try (var window = new Window(Map.of())) {
            assertThat(window.next("changed").data()).as("on coming in").isEqualTo("*");

            var code = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");

            assertThat(window.next("changed").data()).isEqualTo(code);
        }
    }

    @Test
    void whoComesBackIsToldWhatTheyMissed() throws Exception {
        room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");
        String seen;
        try (var window = new Window(Map.of())) {
            seen = window.next("changed").id();
        }
        var missed = room.says("郝师傅", "g-dq2", "8组的健身器材断了一根，孩子玩着危险");

        try (var window = new Window(Map.of("last-event-id", seen))) {
            assertThat(window.next("changed").data()).isEqualTo(missed);
        }
        try (var window = new Window(Map.of("last-event-id", "of-another-run-7"))) {
            assertThat(window.next("changed").data()).isEqualTo("*");
        }
    }

    @Test
    void theServerSaysNowAndThenThatAllIsWell() throws Exception {
        try (var window = new Window(Map.of())) {
            assertThat(window.next("alive").data()).isEqualTo("09:00:00");
            assertThat(window.next("alive").data()).isEqualTo("09:00:00");
        }
    }

    @Test
    void whoSignedOutHearsNoMore() throws Exception {
        room.close();
        room = CommandRoom.locked(Gate.SecondFactor.AS_YOU_LIKE);
        room.account("chen", "qh", "u-he", Right.COMMAND);
        var browser = room.signedIn("chen");
        try (var window = new Window(Map.of("cookie", browser.cookie()))) {
            window.next("alive");

            browser.post("/console/sign-out", Map.of("mark", browser.mark("/console")));

            while (!window.hasEnded()) {
                // One more word may have been on its way.
            }
        }
    }

    @Test
    void idleTalkDisturbsNobody() throws Exception {
        try (var window = new Window(Map.of())) {
            window.next("changed");

            room.says("何敏", "g-dq1", "大家早上好");
            var code = room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");

            assertThat(window.next("changed").data()).isEqualTo(code);
        }
    }
}
