package org.huiyin.app.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the times of a town's rule files, and has the rules read again when one has changed. */
public final class RuleWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);
    private static final int SECONDS = 2;
    private static final int DEPTH = 2;

    private final Path folder;
    private final RulesInForce rules;
    private final Runnable follow;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "huiyin-rules");
        thread.setDaemon(true);
        return thread;
    });
    private TreeMap<String, Long> seen;

    /**
     * Watches from the state the folder is in now.
     *
     * @param follow what else must follow once other rules are in force
     */
    public static RuleWatch start(Path folder, RulesInForce rules, Runnable follow) {
        var started = new RuleWatch(folder, rules, follow, times(folder));
        started.watch.scheduleWithFixedDelay(started::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        return started;
    }

    private RuleWatch(Path folder, RulesInForce rules, Runnable follow, TreeMap<String, Long> seen) {
        this.folder = folder;
        this.rules = rules;
        this.follow = follow;
        this.seen = seen;
    }

    private void look() {
        var now = times(folder);
        if (!now.equals(seen)) {
            seen = now;
            reload();
        }
    }

    private void reload() {
        try {
            LOG.info("rules: revision {} in force", rules.reload().book().revision());
            follow.run();
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "rules: revision {} stays in force: {}", rules.get().book().revision(), e.getMessage());
        }
    }

    /** When each file was changed; a folder that cannot be looked at counts as empty. */
    private static TreeMap<String, Long> times(Path folder) {
        var times = new TreeMap<String, Long>();
        if (!Files.isDirectory(folder)) {
            return times;
        }
        try (var paths = Files.walk(folder, DEPTH)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                times.put(path.toString(), Files.getLastModifiedTime(path).toMillis() * 31 + Files.size(path));
            }
        } catch (IOException e) {
            LOG.warn("rules: {}: {}", folder, e.toString());
        }
        return times;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
