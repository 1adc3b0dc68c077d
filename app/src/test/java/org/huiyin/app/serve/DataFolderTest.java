package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void twoServersNeverShareADirectory() throws IOException {
        try (var first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(first.root() + " is in use");
        }
    }

    @Test
    void aNodeKeepsItsNameOverARestart() throws IOException {
        String before;
        try (var first = DataFolder.open(folder)) {
            before = first.node();
        }
        try (var again = DataFolder.open(folder)) {
            assertThat(again.node()).isEqualTo(before).isNotBlank();
        }
    }
}
