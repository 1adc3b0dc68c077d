package org.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.rules.yaml.RuleFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town's own rules on top of the shipped ones. */
final class RuleFolderTest {
    private static final String CUE =
            "cues:\n  - cue: unsure\n    words: [大概其]\n    examples: [大概其是他, 大概其吧, {say: 是他, not: true}]\n";
    private static final String MATTER = "matters:\n"
            + "  - id: pond\n    name: {zh: 鱼塘, en: Fish pond}\n    domain: 农业农村\n    kinds: [request]\n"
            + "    owner: grid_leader\n    deadline: normal\n    signs: [翻塘]\n"
            + "    examples: [鱼塘翻塘了, 翻塘了, 又翻塘]\n    near_misses: [鱼真好吃]\n";

    @TempDir
    private Path town;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(town.resolve("cues"));
        Files.createDirectories(town.resolve("matters"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(town.resolve(name), text);
    }

    @Test
    void aTownsMatterIsAddedToTheShippedOnes() throws IOException {
        write("matters/own.yml", MATTER);
        var book = RuleFolder.with(town).book();
        assertThat(book.catalogue().find("pond")).isPresent();
        assertThat(book.catalogue().find("streetlight")).isPresent();
    }

    @Test
    void otherFilesMeanAnotherRevision() throws IOException {
        var before = RuleFolder.with(town).book().revision();
        write("matters/own.yml", MATTER);
        assertThat(RuleFolder.with(town).book().revision()).isNotEqualTo(before);
        assertThat(RuleFolder.shipped().book().revision()).isEqualTo(before);
    }

    @Test
    void aBrokenFileLeavesTheOldBookInForceAndIsNamed() throws IOException {
        write("cues/own.yml", CUE);
        var folder = RuleFolder.with(town);
        var before = folder.book();
        write("cues/own.yml", CUE.replace("cue: unsure", "cue: unsur"));
        assertThatThrownBy(folder::reload)
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("cues/own.yml:2: cues[0].cue: unsur (expected: one of ");
        assertThat(folder.book()).isSameAs(before);
    }

    @Test
    void aMendedFileIsTaken() throws IOException {
        var folder = RuleFolder.with(town);
        write("matters/own.yml", MATTER);
        folder.reload();
        assertThat(folder.book().catalogue().find("pond")).isPresent();
    }

    @Test
    void aMatterWithoutADeadlineIsRefused() throws IOException {
        write("matters/own.yml", MATTER.replace("    deadline: normal\n", ""));
        assertThatThrownBy(() -> RuleFolder.with(town))
                .hasMessageContaining("matters/own.yml:2: matters[0]: deadline: missing");
    }

    @Test
    void anIdGivenInTwoFilesOfOneLayerIsRefused() throws IOException {
        write("matters/own.yml", MATTER);
        write("matters/twice.yml", MATTER);
        assertThatThrownBy(() -> RuleFolder.with(town))
                .hasMessageContaining("matters/twice.yml: pond: given in matters/own.yml as well");
    }
}
