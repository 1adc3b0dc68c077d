package org.huiyin.app.terminal;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A server that stands until the program is told to end, and is then closed in good order. */
public final class Standing {
    /** Where the program lies; said by the script that starts it. */
    private static final String HOME = "huiyin.home";

    private final CountDownLatch over = new CountDownLatch(1);

    public Standing(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "huiyin-stop"));
    }

    /** The data directory where none is named. */
    public static Path dataFolder() {
        return home().resolve("data");
    }

    /** Where the program lies. */
    public static Path home() {
        return Path.of(System.getProperty(HOME, "."));
    }

    public void untilStopped() throws InterruptedException {
        over.await();
    }

    private void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("stop: failed", e);
        } finally {
            over.countDown();
        }
    }
}
