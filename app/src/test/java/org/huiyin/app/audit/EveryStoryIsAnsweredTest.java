package org.huiyin.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.replay.Replay;
import org.huiyin.app.replay.Transcript;
import org.huiyin.audit.Audit;
import org.huiyin.audit.Trust;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is told in a story, the auditor can vouch for it in the end. */
final class EveryStoryIsAnsweredTest {
    private static final Path STORIES = Path.of("src/main/resources/stories");
    private static final Trust NOBODY = new Trust(List.of(), Optional.empty());

    private final Rules rules = Rules.of(RuleFolder.shipped().book(), Demo.roster(), Trained.models());

    EveryStoryIsAnsweredTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> theAuditorVouchesForEveryStory() throws IOException {
        try (var files = Files.list(STORIES)) {
            return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private void check(Path story) throws IOException {
        try (var store = SqlStores.sqliteInMemory()) {
            var roster = rules.town().roster();
            var end = new Replay(store, rules).run(Transcript.read(List.of(story), roster));
            var later = end.at().plus(Duration.ofHours(2));
            assertThat(new Audit(store.books(), later, Duration.ofHours(1))
                            .verified(NOBODY)
                            .findings())
                    .isEmpty();
        }
    }
}
