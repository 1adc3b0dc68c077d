package org.huiyin.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.rules.Models;
import org.huiyin.rules.roster.RosterFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredTownTest {
    @TempDir
    Path data;

    @Test
    void theExampleIsServedWithItsConsoleLocked() throws IOException {
        var config = ConfigFile.read(Path.of("../scripts/examples/serve.yaml"));
        var town = new ConfiguredTown(config, RosterFile.read(config.roster()), Models.none(), Map.of());
        try (var server = town.start(DataFolder.open(data), 0, code -> false, InstantSource.system())) {
            var web = new Web(server.address().getPort());
            assertThat(web.status("/readyz")).isEqualTo(200);
            assertThat(web.status("/sandbox/")).isEqualTo(200);
            assertThat(web.status("/console")).isNotEqualTo(200);
            assertThat(web.status("/console/sign-in")).isEqualTo(200);
            assertThat(web.get("/sandbox/stories").path("stories")).isEmpty();
        }
    }
}
