package org.huiyin.app.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The demo in a process of its own, so that it can be killed. */
final class ChildServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("huiyin demo: http://127\\.0\\.0\\.1:(\\d+)/.*");

    private final Process process;
    private final Web web;

    private ChildServer(Process process, Web web) {
        this.process = process;
        this.web = web;
    }

    /** Returns once messages are taken. */
    static ChildServer start(Path data) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx192m",
                        "-cp",
                        classes,
                        "org.huiyin.app.Main",
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.matches()) {
                return new ChildServer(process, new Web(Integer.parseInt(address.group(1))));
            }
        }
        throw new IOException("demo: ended before it printed its address");
    }

    Web web() {
        return web;
    }

    /** As the power going out does: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As an operator does; true if it ended by itself in time. */
    boolean terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
