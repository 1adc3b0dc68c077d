package org.huiyin.adapters.wechaty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The Wechaty project's own puppet-service server in a process of its own, around its mock puppet. Its packages are
 * installed once, into a cache beside the user's others.
 */
final class RealPuppet implements AutoCloseable {
    static final String TOKEN = "insecure_town";
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PARTS = List.of("package.json", "server.mjs");

    final int port;
    private final Path home;
    private final boolean tls;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private int door;

    private RealPuppet(Path home, boolean tls) throws IOException {
        this.home = home;
        this.tls = tls;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        start();
    }

    static RealPuppet plain(Path home) throws IOException {
        return new RealPuppet(home, false);
    }

    static RealPuppet closed(Path home) throws IOException {
        return new RealPuppet(home, true);
    }

    /** Where its packages are, installed where they were not; or why they cannot be. */
    static Path installed() throws Missing {
        var home = Path.of(System.getProperty(
                "huiyin.peer.wechaty", System.getProperty("user.home") + "/.cache/huiyin/peer-wechaty"));
        try {
            run(Path.of("."), "node", "--version");
            run(Path.of("."), "npm", "--version");
            Files.createDirectories(home);
            for (String part : PARTS) {
                try (var from = RealPuppet.class.getResourceAsStream("/peer/" + part)) {
                    Files.copy(from, home.resolve(part), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (!Files.isDirectory(home.resolve("node_modules/wechaty-puppet-service"))) {
                run(home, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund");
            }
            return home;
        } catch (IOException e) {
            throw new Missing(String.valueOf(e.getMessage()));
        }
    }

    /** Node, npm or the packages are not there. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(String why) {
            super(why);
        }
    }

    void start() throws IOException {
        var builder = new ProcessBuilder("node", "server.mjs").directory(home.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ENDPOINT",
                        "127.0.0.1:" + port,
                        "TOKEN",
                        TOKEN,
                        "TLS",
                        tls ? "yes" : "no",
                        "WECHATY_LOG",
                        "silent"));
        builder.redirectErrorStream(true);
        process = builder.start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        door = up(output);
        var drain = new Thread(() -> output.lines().forEach(line -> {}), "peer-output");
        drain.setDaemon(true);
        drain.start();
    }

    private static int up(BufferedReader output) throws IOException {
        var told = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("UP ")) {
                return Integer.parseInt(line.substring(3));
            }
            told.append(line).append('\n');
        }
        throw new IOException("the puppet service did not come up: " + told);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /** Knocks at the door: somebody says or does something. */
    JsonNode plays(String path, Map<String, ?> what) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door + path))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(what)))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    List<String> sent() {
        return Optional.of(plays("/sent", Map.of())).stream()
                .flatMap(all -> java.util.stream.StreamSupport.stream(all.spliterator(), false))
                .map(one -> one.path("text").asText())
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static void run(Path where, String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: "
                        + output.lines().findFirst().orElse(""));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
