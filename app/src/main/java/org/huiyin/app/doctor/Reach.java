package org.huiyin.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tries whether an address can be reached from this machine. Nothing is said there that could change anything. */
final class Reach {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "ws", 80, "https", 443, "wss", 443);

    /** What came of a try. */
    sealed interface Answer {

        /** Somebody opened. */
        record Open() implements Answer {}

        /** There is such a machine, and nobody opens. */
        record Closed() implements Answer {}

        /** Nobody knows the name. */
        record Unknown() implements Answer {}
    }

    static int port(URI address) {
        return address.getPort() > 0
                ? address.getPort()
                : PORTS.getOrDefault(address.getScheme().toLowerCase(Locale.ROOT), 0);
    }

    Answer look(URI address) {
        var socket = new InetSocketAddress(address.getHost(), port(address));
        if (socket.isUnresolved()) {
            return new Answer.Unknown();
        }
        try (var line = new Socket()) {
            line.connect(socket, (int) PATIENCE.toMillis());
            return new Answer.Open();
        } catch (IOException e) {
            return new Answer.Closed();
        }
    }

    /** What the clock says there; empty where nobody speaks HTTP. */
    Optional<Instant> clock(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT).replace("ws", "http");
        if (!PORTS.containsKey(scheme)) {
            return Optional.empty();
        }
        var root = URI.create(scheme + "://" + address.getHost() + ":" + port(address) + "/");
        var asked = HttpRequest.newBuilder(root)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        try {
            var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            return client.send(asked, BodyHandlers.discarding())
                    .headers()
                    .firstValue("date")
                    .flatMap(Reach::moment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
