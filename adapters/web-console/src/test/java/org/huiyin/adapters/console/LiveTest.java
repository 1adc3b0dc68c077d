package org.huiyin.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class LiveTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void anOpenWindowIsToldOfEveryCommit() throws Exception {
        try (var room = CommandRoom.open()) {
            var request = HttpRequest.newBuilder(room.address().resolve("/console/events"))
                    .build();
            var stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                assertThat(nextEvent(lines)).as("on coming in").isEqualTo("event: changed");

                room.says("王大姐", "g-dq1", "3组门口的路灯坏了，麻烦修一下");

                assertThat(nextEvent(lines)).isEqualTo("event: changed");
            }
        }
    }

    private static String nextEvent(BufferedReader lines) throws Exception {
        var line = lines.readLine();
        while (line != null && !line.startsWith("event:")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }
}
