package org.huiyin.adapters.console;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** axe-core, which finds what people cannot see, read or reach on a page. Installed once, by npm, into a cache. */
final class Axe {
    private static final int INSTALLING_SECONDS = 180;

    private final String script;

    private Axe(String script) {
        this.script = script;
    }

    /** A test without npm is left out. */
    static Axe installed() throws Exception {
        var peers =
                Path.of(System.getProperty("huiyin.peers", System.getProperty("user.home") + "/.cache/huiyin/peers"));
        var wanted = wanted();
        var home = peers.resolve("axe-" + Integer.toHexString(wanted.hashCode()));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(peers);
            var making = Files.createTempDirectory(peers, "axe-making-");
            Files.writeString(making.resolve("package.json"), wanted);
            install(making);
            try {
                Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                // Somebody else was quicker.
            }
        }
        return new Axe(Files.readString(home.resolve("node_modules/axe-core/axe.min.js")));
    }

    private static String wanted() throws IOException {
        try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe/package.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void install(Path directory) throws InterruptedException {
        try {
            var npm = new ProcessBuilder(
                            "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-progress")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("npm.log").toFile())
                    .start();
            boolean ended = npm.waitFor(INSTALLING_SECONDS, TimeUnit.SECONDS);
            npm.destroyForcibly();
            Assumptions.assumeTrue(ended && npm.exitValue() == 0, "npm could not install axe-core");
        } catch (IOException e) {
            Assumptions.abort("npm cannot be run");
        }
    }

    /** What is serious or worse, each with where it is. */
    List<?> complaints(Page page) {
        page.evaluate(script);
        return (List<?>) page.evaluate("""
                () => axe.run({ resultTypes: ['violations'] }).then(result => result.violations
                    .filter(each => ['serious', 'critical'].includes(each.impact))
                    .map(each => `${each.id}: ${each.nodes.slice(0, 3).map(node => node.target + ' ' + node.html.slice(0, 120)).join(' | ')}`))""");
    }
}
