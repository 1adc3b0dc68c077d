package org.huiyin.app.commands;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huiyin.adapters.sandbox.Stories;
import org.huiyin.app.demo.Demo;
import picocli.CommandLine.Command;

/**
 * Plays the demo once through in a temporary directory and ends: what a start needs is then loaded, and the virtual
 * machine can write it into the archive that makes later starts fast.
 */
@Command(name = "rehearse", hidden = true, description = "Plays the demo once through and ends; part of the build.")
final class RehearseCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] PAGES = {
        "/healthz", "/readyz", "/sandbox/", "/sandbox/town", "/sandbox/words", "/console"
    };

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("huiyin-rehearsal");
        try {
            // Twice, because an archive is for the later starts.
            rehearse(data);
            return rehearse(data) ? Huiyin.OK : Huiyin.FAULT;
        } finally {
            remove(data);
        }
    }

    private static boolean rehearse(Path data) throws IOException, InterruptedException {
        try (var demo = Demo.start(data, 0)) {
            for (String page : PAGES) {
                look("http://127.0.0.1:" + demo.address().getPort() + page);
            }
            return play(demo.stories());
        }
    }

    private static void look(String page) throws IOException {
        var connection = (HttpURLConnection) URI.create(page).toURL().openConnection();
        try (var in = connection.getInputStream()) {
            in.readAllBytes();
        }
    }

    private static boolean play(Stories stories) throws InterruptedException {
        var over = new CountDownLatch(1);
        stories.watch(() -> stories.progress()
                .filter(p -> p.state() != Stories.State.PLAYING)
                .ifPresent(p -> over.countDown()));
        stories.play(stories.list().get(0).id(), Stories.Speed.AT_ONCE);
        return over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                && stories.progress()
                        .filter(p -> p.state() == Stories.State.FINISHED)
                        .isPresent();
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
