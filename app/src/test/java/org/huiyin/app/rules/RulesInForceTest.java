package org.huiyin.app.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.huiyin.app.demo.Demo;
import org.huiyin.rules.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RulesInForceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private RulesInForce rules;
    private String before;

    @BeforeEach
    void load() throws IOException {
        rules = RulesInForce.load(folder, Demo.roster(), Models.none());
        before = rules.get().book().revision();
    }

    @Test
    void aFileThatAppearsIsInForceSoonAfter() throws IOException {
        try (var watch = RuleWatch.start(folder, rules, () -> {})) {
            assertThat(watch).isNotNull();
            Files.writeString(folder.resolve("limits.yml"), "hold: PT7S\n" + rest());
            await().atMost(PATIENCE).until(() -> rules.town().limits().hold().toSeconds() == 7);
        }
        assertThat(rules.get().book().revision()).isNotEqualTo(before);
    }

    @Test
    void aBrokenFileLeavesTheOldBookAndNamesFileLineAndKey() throws IOException {
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        var log = (Logger) LoggerFactory.getLogger(RuleWatch.class);
        log.addAppender(told);
        try (var watch = RuleWatch.start(folder, rules, () -> {})) {
            assertThat(watch).isNotNull();
            Files.writeString(folder.resolve("limits.yml"), "hold: soon\n" + rest());
            await().atMost(PATIENCE).until(() -> !told.list.isEmpty());
        } finally {
            log.detachAppender(told);
        }
        assertThat(rules.get().book().revision()).isEqualTo(before);
        assertThat(told.list).hasSize(1);
        assertThat(told.list.get(0).getFormattedMessage()).contains(before, "limits.yml:1: hold: soon");
    }

    /** The shipped limits but for the first line. */
    private static String rest() throws IOException {
        return Files.readString(Path.of("../rules/limits.yml"))
                .lines()
                .filter(line -> !line.startsWith("hold:"))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
