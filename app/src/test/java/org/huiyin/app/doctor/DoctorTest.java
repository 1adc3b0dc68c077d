package org.huiyin.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.app.config.Config;
import org.huiyin.app.config.ConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theExampleIsSound() throws IOException {
        var config = ConfigFile.read(Path.of("../scripts/examples/serve.yaml"));
        assertThat(look(folder, NOW, config))
                .filteredOn(f -> !f.place().equals("fonts"))
                .allMatch(Finding.Sound.class::isInstance);
    }

    @Test
    void aClockOfLongAgoIsToBeMended() throws IOException {
        assertThat(mended(look(folder, Instant.EPOCH, null))).contains("clock");
    }

    @Test
    void aDataDirectoryThatIsAFileIsToBeMended() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "in the way");
        assertThat(mended(look(file, NOW, null))).contains("database");
    }

    @Test
    void aMissingPasswordIsToBeMendedByNameAndNeverShown() throws IOException {
        var roster = Path.of("../scripts/examples/roster.yaml").toAbsolutePath();
        Files.writeString(folder.resolve("serve.yaml"), """
                roster: %s
                store:
                  postgresql: {url: 'jdbc:postgresql://127.0.0.1:1/none', password: {env: DB_PASSWORD}}
                """.formatted(roster));
        var config = ConfigFile.read(folder.resolve("serve.yaml"));
        var findings = look(folder, NOW, config);
        assertThat(mended(findings)).contains("credentials", "database");
        assertThat(findings).anyMatch(f -> f.says().contains("variable DB_PASSWORD is empty or missing"));
    }

    @Test
    void aBrokenRosterIsToBeMendedByLine() throws IOException {
        Files.writeString(folder.resolve("roster.yaml"), "township: T\ngrids: none\n");
        Files.writeString(folder.resolve("serve.yaml"), "roster: roster.yaml\n");
        var findings = look(folder.resolve("data"), NOW, ConfigFile.read(folder.resolve("serve.yaml")));
        assertThat(findings).anyMatch(f -> f instanceof Finding.Mend && f.says().startsWith("roster.yaml:2: grids"));
    }

    private static List<Finding> look(Path data, Instant now, @org.jspecify.annotations.Nullable Config config) {
        return new Doctor(data, Map.of(), now).look(Optional.ofNullable(config));
    }

    private static List<String> mended(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Mend.class::isInstance)
                .map(Finding::place)
                .toList();
    }
}
