package org.huiyin.app.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.huiyin.adapters.quartz.CronTimes;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.reading.CorrectionMemory;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conversations under {@code src/test/resources/conversations}, each a practice we serve, come out as written. */
final class ConversationsTest {
    private static final Path CONVERSATIONS = Path.of("src/test/resources/conversations");

    private final Rules rules;

    ConversationsTest() throws IOException {
        rules = Rules.of(RuleFolder.shipped().book(), Demo.roster(), Trained.models());
    }

    @TestFactory
    Stream<DynamicTest> everyConversationComesOutAsWritten() throws IOException {
        try (var files = Files.list(CONVERSATIONS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> play(file)));
        }
    }

    /** Those a town has of its own lie beside the conversation they are for. */
    private Rules rules(Path file) throws IOException {
        var own = file.resolveSibling(file.getFileName().toString().replace(".txt", ".rules"));
        return Files.isDirectory(own)
                ? Rules.of(
                        RuleFolder.with(own).book(),
                        Demo.roster(),
                        Trained.models(),
                        new CorrectionMemory(),
                        CronTimes::of)
                : rules;
    }

    private void play(Path file) throws IOException {
        var script = Script.parse(Files.readAllLines(file));
        var first = (Script.Says) script.steps().get(0);
        try (var rehearsal = new Rehearsal(rules(file), first.at().toInstant())) {
            assertThat(rehearsal.play(script)).isEmpty();
        }
    }
}
