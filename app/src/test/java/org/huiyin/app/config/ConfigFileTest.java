package org.huiyin.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huiyin.rules.yaml.RuleFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsLeftOutIsAsUsual() throws IOException {
        var config = read("roster: town/roster.yaml\n");
        assertThat(config.roster()).isEqualTo(folder.resolve("town/roster.yaml"));
        assertThat(config.address()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.store()).isInstanceOf(Config.Embedded.class);
        assertThat(config.sandbox()).isFalse();
    }

    @Test
    void aPasswordIsReadFromWhereItPointsTo() throws IOException {
        Files.writeString(folder.resolve("secret"), "open sesame\nmore\n");
        var inFile = postgres("{file: secret}");
        assertThat(inFile.password().orElseThrow().value(Map.of())).contains("open sesame");
        var variable = postgres("{env: DB}");
        assertThat(variable.password().orElseThrow().value(Map.of("DB", "s"))).contains("s");
        assertThat(variable.password().orElseThrow().value(Map.of())).isEmpty();
    }

    @Test
    void aPasswordInTheOpenIsRefused() {
        refuses(
                "roster: r\nstore:\n  postgresql:\n    url: jdbc:postgresql://h/d\n    password: sesame\n",
                5,
                "store.postgresql.password");
        refuses(
                "roster: r\nstore:\n  postgresql:\n    url: jdbc:postgresql://h/d?password=sesame\n",
                4,
                "store.postgresql.url");
    }

    @Test
    void anUnknownKeyIsRefusedByLine() {
        refuses("roster: r\ncolour: red\n", 2, "colour");
        refuses("roster: r\nplatforms:\n  wechat: {enabled: true}\n", 3, "platforms.wechat");
    }

    @Test
    void aPortBeyondAllPortsIsRefused() {
        refuses("roster: r\nport: 70000\n", 2, "port");
    }

    @Test
    void theSandboxIsNotServedToOtherMachines() {
        refuses("roster: r\naddress: 0.0.0.0\nplatforms:\n  sandbox: {enabled: true}\n", 4, "platforms.sandbox");
    }

    private Config.Postgres postgres(String password) throws IOException {
        return (Config.Postgres)
                read("roster: r\nstore:\n  postgresql: {url: 'jdbc:postgresql://h/d', password: " + password + "}\n")
                        .store();
    }

    private void refuses(String yaml, int line, String key) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("serve.yaml:" + line + ": " + key)
                .hasMessageContaining("(expected: ")
                .hasMessageNotContaining("sesame");
    }

    private Config read(String yaml) throws IOException {
        return ConfigFile.read(Files.writeString(folder.resolve("serve.yaml"), yaml));
    }
}
