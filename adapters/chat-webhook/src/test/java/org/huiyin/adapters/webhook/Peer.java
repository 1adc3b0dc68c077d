package org.huiyin.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The library of those who wrote Standard Webhooks, in a process of its own. Installed once, by npm, into a cache. */
final class Peer implements AutoCloseable {
    private static final int INSTALLING_SECONDS = 180;

    private final Process process;
    private final Writer asks;
    private final BufferedReader answers;

    private Peer(Process process) {
        this.process = process;
        this.asks = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** A test without npm is left out. */
    static Peer start() throws Exception {
        var home = installed();
        return new Peer(new ProcessBuilder("node", "peer.cjs")
                .directory(home.toFile())
                .redirectError(home.resolve("last-run.log").toFile())
                .start());
    }

    String ask(String question) throws IOException {
        asks.write(question + "\n");
        asks.flush();
        return String.valueOf(answers.readLine());
    }

    private static Path installed() throws Exception {
        var peers =
                Path.of(System.getProperty("huiyin.peers", System.getProperty("user.home") + "/.cache/huiyin/peers"));
        var wanted = resource("package.json");
        var home = peers.resolve(
                "webhook-" + HexFormat.of().toHexDigits(new String(wanted, StandardCharsets.UTF_8).hashCode()));
        if (!Files.isDirectory(home)) {
            npm(Files.createDirectories(peers), "--version");
            var making = Files.createTempDirectory(peers, "webhook-making-");
            Files.write(making.resolve("package.json"), wanted);
            npm(making, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-progress");
            try {
                Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                // Somebody else was quicker.
            }
        }
        Files.write(home.resolve("peer.cjs"), resource("peer.cjs"));
        return home;
    }

    private static void npm(Path directory, String... words) throws InterruptedException {
        try {
            var npm = new ProcessBuilder(Stream.concat(Stream.of("npm"), List.of(words).stream())
                            .toList())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("npm.log").toFile())
                    .start();
            if (!npm.waitFor(INSTALLING_SECONDS, TimeUnit.SECONDS)) {
                npm.destroyForcibly();
                abort("the peer is left out: npm did not end within " + INSTALLING_SECONDS + " s");
            }
            if (npm.exitValue() != 0) {
                abort("the peer is left out: npm could not install it, see " + directory.resolve("npm.log"));
            }
        } catch (IOException e) {
            abort("the peer is left out: npm cannot be run");
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Peer.class.getResourceAsStream("/peer/" + name)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
