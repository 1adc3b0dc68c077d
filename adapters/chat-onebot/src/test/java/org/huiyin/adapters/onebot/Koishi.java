package org.huiyin.adapters.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Koishi, an application of OneBot by other people, in a process of its own. Installed once, by npm, into a cache. */
final class Koishi implements AutoCloseable {
    private static final int INSTALLING_SECONDS = 180;

    private final Process process;
    private final int port;

    private Koishi(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, to dial the address for account 10001 and to be dialled for 10002; a test without npm is left out. */
    static Koishi start(URI forward, String token) throws Exception {
        var home = installed();
        int port = freePort();
        var builder = new ProcessBuilder("node", "app.cjs")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("last-run.log").toFile());
        builder.environment().put("FORWARD", forward.toString());
        builder.environment().put("TOKEN", token);
        builder.environment().put("PORT", Integer.toString(port));
        return new Koishi(builder.start(), port);
    }

    URI reverse() {
        return URI.create("ws://127.0.0.1:" + port + "/onebot");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path installed() throws Exception {
        var peers =
                Path.of(System.getProperty("huiyin.peers", System.getProperty("user.home") + "/.cache/huiyin/peers"));
        var wanted = resource("package.json");
        var home = peers.resolve("koishi-" + HexFormat.of().toHexDigits(new String(wanted).hashCode()));
        if (!Files.isDirectory(home)) {
            npm(Files.createDirectories(peers), "--version");
            var making = Files.createTempDirectory(peers, "koishi-making-");
            Files.write(making.resolve("package.json"), wanted);
            npm(making, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-progress");
            try {
                Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                // Somebody else was quicker.
            }
        }
        Files.write(home.resolve("app.cjs"), resource("app.cjs"));
        return home;
    }

    private static void npm(Path directory, String... words) throws InterruptedException {
        try {
            var command = new ArrayList<>(List.of("npm"));
            command.addAll(List.of(words));
            var npm = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("npm.log").toFile())
                    .start();
            if (!npm.waitFor(INSTALLING_SECONDS, TimeUnit.SECONDS)) {
                npm.destroyForcibly();
                leaveOut("npm did not end within " + INSTALLING_SECONDS + " s");
            }
            if (npm.exitValue() != 0) {
                leaveOut("npm could not install it, see " + directory.resolve("npm.log"));
            }
        } catch (IOException e) {
            leaveOut("npm cannot be run");
        }
    }

    private static void leaveOut(String why) {
        System.out.println("Koishi is left out: " + why);
        abort("Koishi is left out: " + why);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Koishi.class.getResourceAsStream("/koishi/" + name)) {
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
