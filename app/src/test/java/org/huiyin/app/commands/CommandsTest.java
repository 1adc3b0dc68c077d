package org.huiyin.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void anUnknownCommandIsWrongUse() {
        var run = Cli.run("dance");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("dance").contains("Usage: huiyin");
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        assertThat(Cli.run("read", "--loud").code()).isEqualTo(2);
    }

    @Test
    void helpNamesEveryCommandButTheBuildsOwn() {
        var run = Cli.run("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("demo", "serve", "replay", "read", "train", "evaluate", "rules", "audit", "doctor")
                .doesNotContain("rehearse");
    }

    @Test
    void theShippedRulesHoldWithAllTheirExamples() {
        var run = Cli.run("rules", "check");
        assertThat(run.out()).matches("[1-9][0-9]+ matters, [1-9].* examples hold\\R");
        assertThat(run.code()).isZero();
    }

    @Test
    void aWrongRuleIsAFindingWithFileAndLine() throws IOException {
        Files.createDirectories(folder.resolve("acts"));
        Files.writeString(folder.resolve("acts/own.yml"), "hm: {act: dance}\n");
        var run = Cli.run("rules", "check", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("acts/own.yml:1: ");
    }

    @Test
    void aRuleFolderThatIsNotThereIsWrongUse() {
        var run = Cli.run("rules", "check", folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complaint()).contains("nowhere: missing");
    }

    @Test
    void aConfigurationThatIsWrongIsRefusedByLineAndKey() throws IOException {
        var file = Files.writeString(folder.resolve("serve.yaml"), "roster: r.yaml\nport: many\n");
        var run = Cli.run(
                "serve",
                "--config",
                file.toString(),
                "--data",
                folder.resolve("d").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complaint()).contains("serve.yaml:2: port: many");
    }
}
