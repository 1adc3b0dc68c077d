package org.huiyin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guards over sources, each against a house that breaks its rule. */
final class PlantedSourcesTest {
    private final Path root;

    PlantedSourcesTest(@TempDir Path root) {
        this.root = root;
    }

    @BeforeEach
    void buildTwoModules() throws IOException {
        write("pom.xml", "<module>core</module><module>adapters</module>");
        write("core/pom.xml", "");
        write("adapters/pom.xml", "<module>chat</module>");
        write("adapters/chat/pom.xml", "");
        write("adapters/chat/src/main/java/a/Chat.java", "package a;\nclass Chat {\n  void say() {\n  }\n}\n");
        write("adapters/chat/src/main/java/a/package-info.java", "package a;\n");
    }

    @Test
    void aModuleWithoutATypeIsSeenAsEmpty() {
        assertThat(new Sources(root).modules())
                .containsEntry("core", List.of())
                .containsEntry("adapters/chat", List.of("a.Chat"));
    }

    @Test
    void aFileOneLineTooLongIsFound() {
        assertThat(new Sources(root).longFiles(5)).isEmpty();
        assertThat(new Sources(root).longFiles(4)).containsOnlyKeys("adapters/chat/src/main/java/a/Chat.java");
    }

    @Test
    void aMethodOneLineTooLongIsFound() {
        assertThat(new Sources(root).longMethods(2)).isEmpty();
        assertThat(new Sources(root).longMethods(1)).containsEntry("Chat.java say", 2);
    }

    @Test
    void aPackageOneFileTooFullIsFoundAndItsDescriptionDoesNotCount() throws IOException {
        assertThat(new Sources(root).fullPackages(1)).isEmpty();

        write("adapters/chat/src/main/java/a/More.java", "package a;\nclass More {}\n");

        assertThat(new Sources(root).fullPackages(1)).containsEntry("adapters/chat/src/main/java/a", 2);
    }

    @Test
    void aChineseCharacterIsFoundEvenInAPackagesDescription() throws IOException {
        assertThat(new Sources(root).withHan()).isEmpty();

        write("adapters/chat/src/main/java/a/package-info.java", "/** 群 */\npackage a;\n");

        assertThat(new Sources(root).withHan()).containsExactly("adapters/chat/src/main/java/a/package-info.java");
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
