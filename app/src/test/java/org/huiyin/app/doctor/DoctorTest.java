package org.huiyin.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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

    @Test
    void anAccountIsLookedAtAndWhatIsMissingIsNamed() throws IOException {
        try (var program = new ServerSocket(0)) {
            var findings = look(folder.resolve("data"), NOW, town("""
                      forward: {url: 'ws://127.0.0.1:%d/', token: {env: NO_SUCH_TOKEN}}
                      groups: {g-mx1: '7'}
                """.formatted(program.getLocalPort())));

            assertThat(says(findings, "onebot/10001"))
                    .containsExactly("127.0.0.1:" + program.getLocalPort() + " can be reached");
            assertThat(says(findings, "onebot/10001 forward.token"))
                    .containsExactly("variable NO_SUCH_TOKEN is empty or missing (mend: put the secret there)");
            assertThat(says(findings, "groups")).containsExactly("1 of 3 are bound");
            assertThat(mended(findings))
                    .contains("group g-work", "member u-gu")
                    .doesNotContain("group g-mx1", "member u-mei");
        }
    }

    @Test
    void aProgramThatIsNotThereIsToBeStarted() throws IOException {
        int closed;
        try (var passing = new ServerSocket(0)) {
            closed = passing.getLocalPort();
        }
        var findings = look(folder.resolve("data"), NOW, town("""
                  forward: {url: 'ws://127.0.0.1:%d/', token: {env: NO_SUCH_TOKEN}}
            """.formatted(closed)));
        assertThat(says(findings, "onebot/10001")).singleElement().asString().contains("lets nobody in", "mend: start");
    }

    @Test
    void aClockFarFromThePlatformsIsToBeSet() throws IOException {
        var platform = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        platform.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        platform.start();
        try {
            var findings = look(folder.resolve("data"), NOW, town("""
                      http: {url: 'http://127.0.0.1:%d/', token: {env: A}, secret: {env: B}}
                """.formatted(
                            platform.getAddress().getPort())));
            assertThat(says(findings, "onebot/10001"))
                    .anyMatch(says -> says.contains("mend: set this machine's clock"));
        } finally {
            platform.stop(0);
        }
    }

    private Config town(String account) throws IOException {
        var roster = Path.of("../scripts/examples/roster.yaml").toAbsolutePath();
        Files.writeString(
                folder.resolve("serve.yaml"),
                "roster: " + roster + "\nplatforms:\n  onebot:\n    '10001':\n" + account);
        return ConfigFile.read(folder.resolve("serve.yaml"));
    }

    private static List<String> says(List<Finding> findings, String place) {
        return findings.stream()
                .filter(f -> f.place().equals(place))
                .map(Finding::says)
                .toList();
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
