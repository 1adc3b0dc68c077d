package org.huiyin.app.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jazzer upon one target, in a process of its own. It begins with the lines of {@code fuzz/TARGET.txt}, and may not find
 * an exception that is not declared, an input that hangs, or a secret in what is printed.
 */
record Fuzzing(String target, String classPath, int seconds) {
    /** Every target's secrets hold this word. */
    private static final String SECRET = "sesame";

    private static final int HANGS_AFTER_SECONDS = 60;
    private static final int LINES = 60;

    /** What it found; empty when it found nothing. */
    String run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("fuzz");
        var corpus = Files.createDirectory(folder.resolve("corpus"));
        int number = 0;
        for (String seed : seeds()) {
            Files.writeString(corpus.resolve("seed-" + number++), seed);
        }
        var output = folder.resolve("output.txt");
        int end = new ProcessBuilder(command(folder, corpus))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        try (Stream<String> all = lines(output)) {
            var lines = all.toList();
            var leaks = lines.stream()
                    .filter(line -> line.contains(SECRET) && !isTheFuzzersOwn(line))
                    .toList();
            if (end == 0 && leaks.isEmpty()) {
                return "";
            }
            return folder + ": ended with " + end + "\n"
                    + lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                            .collect(Collectors.joining("\n"));
        }
    }

    /** It tells which words it tried, having seen them compared. */
    private static boolean isTheFuzzersOwn(String line) {
        return line.startsWith("#") || line.contains("\" # Uses: ");
    }

    private static Stream<String> lines(Path output) throws IOException {
        return new String(Files.readAllBytes(output), UTF_8).lines();
    }

    private List<String> command(Path folder, Path corpus) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp"));
        words.addAll(List.of(
                classPath,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=org.huiyin.**",
                "--custom_hook_includes=org.huiyin.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-timeout=" + HANGS_AFTER_SECONDS,
                // It would count the peak of the process that began it; the heap has its own limit.
                "-rss_limit_mb=0",
                corpus.toString()));
        return words;
    }

    private List<String> seeds() throws IOException {
        var name = target.substring(target.lastIndexOf('.') + 1);
        try (InputStream in = Fuzzing.class.getResourceAsStream("/fuzz/" + name + ".txt")) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
