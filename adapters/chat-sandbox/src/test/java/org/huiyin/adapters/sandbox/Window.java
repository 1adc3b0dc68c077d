package org.huiyin.adapters.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A browser window, as far as the server can tell. */
final class Window implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private Stream<String> stream = Stream.empty();

    Window(TownHall hall) {
        base = "http://127.0.0.1:" + hall.port();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    JsonNode json(String path) throws Exception {
        return MAPPER.readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return send(request(path)
                .header("content-type", "application/json")
                .header("origin", base)
                .header("sec-fetch-site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> photo(byte[] bytes) throws Exception {
        return send(request("/sandbox/photo")
                .header("content-type", "image/jpeg")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    HttpResponse<byte[]> bytes(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    /** Listens for what comes after an event, as a browser does that has seen it. */
    void listen(String lastEventId) throws Exception {
        var request = request("/sandbox/events").header("last-event-id", lastEventId);
        stream = client.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                .body();
        var reading = new Thread(this::read);
        reading.setDaemon(true);
        reading.start();
    }

    private void read() {
        try {
            stream.forEach(lines::add);
        } catch (UncheckedIOException e) {
            lines.add("closed");
        }
    }

    String cursor() throws Exception {
        return json("/sandbox/town").get("cursor").asText();
    }

    boolean heard(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        stream.close();
    }
}
