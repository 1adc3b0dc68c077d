package org.huiyin.adapters.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A script on Tencent's own SDK, in a process of its own. Installed once, into a cache; where that cannot be, skipped. */
final class Peer implements AutoCloseable {
    private static final Path CACHE = Path.of(
            System.getProperty("huiyin.peers", System.getProperty("user.home") + "/.cache/huiyin-peers"),
            "wecom-1.0.7");

    private final JsonMapper json = new JsonMapper();
    private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
    private final Process process;

    Peer(String script, String... arguments) throws Exception {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(CACHE.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reader = new Thread(this::read, "peer");
        reader.setDaemon(true);
        reader.start();
    }

    private static synchronized void install() throws Exception {
        Assumptions.assumeTrue(runs(Path.of("."), "node", "--version"), "skipped: no node on this machine");
        Assumptions.assumeTrue(runs(Path.of("."), "npm", "--version"), "skipped: no npm on this machine");
        Files.createDirectories(CACHE);
        for (var name : List.of("package.json", "bot.cjs", "crypt.cjs")) {
            try (var in = Objects.requireNonNull(Peer.class.getResourceAsStream("/peer/" + name))) {
                Files.copy(in, CACHE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        boolean isThere = Files.exists(CACHE.resolve("node_modules/@wecom/aibot-node-sdk/package.json"))
                || runs(CACHE, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
        Assumptions.assumeTrue(isThere, "skipped: npm could not install @wecom/aibot-node-sdk");
    }

    private static boolean runs(Path where, String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(Duration.ofMinutes(3).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(json.readTree(line));
            }
        } catch (IOException e) {
            // The process ended.
        }
    }

    /** The next line that tells this; the others are passed over. */
    JsonNode next(String what) throws InterruptedException {
        while (true) {
            var line = told.poll(30, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("the peer did not tell: " + what);
            }
            if (line.path("what").asText().startsWith(what)) {
                return line;
            }
        }
    }

    void writes(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
