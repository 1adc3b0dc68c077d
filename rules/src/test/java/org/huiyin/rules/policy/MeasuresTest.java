package org.huiyin.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.huiyin.deadline.Length;
import org.huiyin.grid.Role;
import org.huiyin.notice.NoticeKind;
import org.huiyin.rules.RuleFiles;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.yaml.RuleFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeasuresTest {
    @TempDir
    private Path town;

    @Test
    void theShippedMeasuresFitTheShippedMatters() throws IOException {
        var measures = Measures.of(RuleFolder.shipped().book());

        assertThat(measures.notices()).containsOnlyKeys(Arrays.asList(NoticeKind.values()));
        assertThat(measures.limits().hold()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aTownChangesOneKindOfNoticeAndOneProfile() throws IOException {
        write("notices/ours.yml", "notices: {survey: {publishers: [grid_leader], audience: [staff], lifetime: P1D}}");
        write(
                "deadlines/ours.yml",
                "deadlines: {consult: {track: fast, claim: PT1H, first_word: PT2H, done: PT8H, call_back: PT1H}}");

        var measures = Measures.of(RuleFolder.with(town).book());

        assertThat(measures.notices().values())
                .filteredOn(n -> n.kind() == NoticeKind.SURVEY)
                .extracting(n -> n.publishers())
                .containsExactly(Set.of(Role.GRID_LEADER));
        assertThat(measures.notices()).hasSize(NoticeKind.values().length);
        assertThat(measures.deadlines().values())
                .filteredOn(p -> p.id().equals("consult"))
                .extracting(p -> p.done())
                .containsExactly(new Length.Clock(Duration.ofHours(8)));
    }

    @Test
    void aMatterWhoseProfileIsNowhereIsNamed() throws IOException {
        write("matters/ours.yml", """
                matters:
                  - id: ferry
                    name: {zh: 渡船, en: Ferry}
                    domain: 交通运输
                    kinds: [request]
                    owner: grid_leader
                    deadline: leisurely
                    signs: [渡船停了]
                    examples: [渡船停了, 今天渡船停了, 渡船停了吗]
                    near_misses: [坐渡船去玩]
                """);
        var book = RuleFolder.with(town).book();

        assertThatThrownBy(() -> Measures.of(book))
                .isInstanceOf(RuleFileException.class)
                .hasMessage("matters: deadline: leisurely, named by ferry (expected: a profile of deadlines/)");
    }

    @Test
    void aFolderWithoutLimitsIsRefused() throws IOException {
        var shipped = RuleFolder.shipped().book();
        var without = new org.huiyin.rules.RuleBook(
                shipped.revision(),
                RuleFiles.alone(town),
                shipped.words(),
                shipped.lexicon(),
                shipped.slots(),
                shipped.cues(),
                shipped.acts(),
                shipped.matters());

        assertThatThrownBy(() -> Measures.of(without)).hasMessage("limits.yml: missing (expected: a file)");
    }

    private void write(String name, String text) throws IOException {
        Path file = town.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
