package org.huiyin.app.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the list of practices says is shown somewhere, is there. */
final class PracticesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path STORIES = Path.of("src/main/resources/stories");
    private static final Path ROOT = Path.of("..");

    private static List<String> practices() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("practices.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Stream<String> shownBy(String practice) {
        return Stream.of(practice.substring(practice.indexOf(" = ") + 3).split(", ", -1));
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.map(Path::toString)
                    .filter(name -> name.contains("src/test/java") && name.endsWith(".java"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void everyPracticeIsShownSomewhere() throws IOException {
        assertThat(practices()).hasSizeGreaterThan(30).allMatch(line -> line.contains(" = "));
    }

    @Test
    void whatShowsAPracticeIsThere() throws IOException {
        var tests = tests();
        for (String practice : practices()) {
            shownBy(practice).forEach(shown -> {
                var name = shown.substring(shown.indexOf(' ') + 1);
                var isThere = switch (shown.substring(0, shown.indexOf(' '))) {
                    case "conversation" -> Files.exists(RESOURCES.resolve("conversations/" + name + ".txt"));
                    case "story" -> Files.exists(STORIES.resolve(name + ".jsonl"));
                    default -> tests.contains(name);
                };
                assertThat(isThere).as(shown).isTrue();
            });
        }
    }
}
