package org.huiyin.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Jazzer upon everything that reads what strangers send: half a minute each with {@code -Dhuiyin.fuzz=true}, ten with
 * {@code -Dhuiyin.long=true}. What it tries is chance, so it does not decide whether a change may come in. The targets are
 * the test classes of all modules whose names end with Fuzz.
 */
final class FuzzTest {
    private static final boolean LONG = Boolean.getBoolean("huiyin.long");
    private static final int SECONDS = LONG ? 600 : 30;
    private static final int AT_ONCE = 2;
    private static final String ENDING = "Fuzz.class";

    private record Run(String target, Future<String> finding) {}

    @TestFactory
    Stream<DynamicTest> nothingThatIsSentDoesHarm() throws IOException {
        assumeTrue(LONG || Boolean.getBoolean("huiyin.fuzz"), "fuzzing is asked for by -Dhuiyin.fuzz=true");
        var classes = testClasses();
        var classPath = Stream.concat(
                        classes.stream().map(Path::toString),
                        Stream.of(
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))))
                .collect(Collectors.joining(File.pathSeparator));
        var hands = Executors.newFixedThreadPool(AT_ONCE);
        var runs = classes.stream()
                .flatMap(folder -> targets(folder).stream())
                .map(target -> new Run(target, hands.submit(new Fuzzing(target, classPath, SECONDS)::run)))
                .toList();
        hands.shutdown();
        assertThat(runs).as("targets").isNotEmpty();
        return runs.stream()
                .map(run -> dynamicTest(
                        run.target(), () -> assertThat(run.finding().get()).isEmpty()));
    }

    /** Of every module that was built: this one lies beside or above them. */
    private static List<Path> testClasses() throws IOException {
        var root = Path.of("..").toAbsolutePath().normalize();
        try (var here = Files.list(root);
                var adapters = Files.list(root.resolve("adapters"))) {
            return Stream.concat(here, adapters)
                    .map(module -> module.resolve("target/test-classes"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> targets(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> folder.relativize(file).toString())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
