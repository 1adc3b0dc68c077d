package org.huiyin.app.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program under load, in a process of its own. What it costs is asked of Linux. */
final class Served implements AutoCloseable {
    /** Linux counts processors' time in hundredths of a second. */
    private static final long NANOS_A_TICK = 10_000_000;

    private static final int USER_TIME = 11;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final int port;

    private Served(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and returns once it takes messages.
     *
     * @param command such as {@code scripts/huiyin}
     * @param folder of the configuration; its log and its data lie there too
     */
    static Served start(List<String> command, Path folder, int port) throws IOException, InterruptedException {
        var words = new java.util.ArrayList<>(command);
        words.addAll(List.of(
                "serve",
                "--config",
                folder.resolve("serve.yaml").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--port",
                Integer.toString(port)));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("serve.log").toFile()));
        builder.environment().put("HUIYIN_LOAD_TOKEN", BusyTown.TOKEN);
        var served = new Served(builder.start(), port);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!served.isReady()) {
            if (System.nanoTime() > until || served.process.waitFor(20, TimeUnit.MILLISECONDS)) {
                served.close();
                throw new IOException("serve: not ready (expected: ready; see " + folder.resolve("serve.log") + ")");
            }
        }
        return served;
    }

    private boolean isReady() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII).startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Processors' time it has used since its start. */
    long cpuNanos() {
        var stat = read("stat");
        // The name may hold spaces; what follows it does not.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) * NANOS_A_TICK;
    }

    /** Megabytes of it that are in memory. */
    long residentMegabytes() {
        var matcher = RESIDENT.matcher(read("status"));
        return matcher.find() ? Long.parseLong(matcher.group(1)) >> 10 : 0;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would: nothing of it runs on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
