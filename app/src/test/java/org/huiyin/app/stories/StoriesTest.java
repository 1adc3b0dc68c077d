package org.huiyin.app.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.Trained;
import org.huiyin.app.replay.OutcomeDocument;
import org.huiyin.app.replay.Replay;
import org.huiyin.app.replay.Transcript;
import org.huiyin.grid.Roster;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every shipped story, played to its end, comes to what is expected of it. */
final class StoriesTest {
    private static final Path STORIES = Path.of("src/main/resources/stories");
    private static final Path EXPECTED = Path.of("src/test/resources/stories");
    private static final JsonMapper JSON = new JsonMapper();

    private final Roster roster = RosterFile.read(Path.of("src/main/resources/demo/roster.yaml"));
    private final Rules rules = Rules.of(RuleFolder.shipped().book(), roster, Trained.models());

    StoriesTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> everyStoryEndsAsExpected() throws IOException {
        try (var files = Files.list(STORIES)) {
            return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private void check(Path story) throws IOException {
        var name = story.getFileName().toString().replace(".jsonl", "");
        var expected = JSON.readTree(EXPECTED.resolve(name + ".expect.json").toFile());
        assertThat(new Expectation(expected, play(story)).unmet()).isEmpty();
    }

    private JsonNode play(Path story) throws IOException {
        try (var store = SqlStores.sqliteInMemory()) {
            var end = new Replay(store, rules).run(Transcript.read(List.of(story), roster));
            var document = new StringWriter();
            new OutcomeDocument(store, rules.book().catalogue(), roster.zone(), end).write(document);
            return JSON.readTree(document.toString());
        }
    }
}
