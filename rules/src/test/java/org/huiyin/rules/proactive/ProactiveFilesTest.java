package org.huiyin.rules.proactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.huiyin.notice.NextTime;
import org.huiyin.proactive.Occasion;
import org.huiyin.proactive.Proactive;
import org.huiyin.proactive.ProactiveRule;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.huiyin.rules.yaml.RuleFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProactiveFilesTest {
    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path town;

    @Test
    void nothingShippedSendsAnybodyToADoorByItself() throws IOException {
        assertThat(read().rules()).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProactiveRule::isOn);
        assertThat(read().called("未诉先办 桃坞村危房").map(ProactiveRule::id)).contains("storm_houses");
        assertThat(read().called("今天天气不错")).isEmpty();
    }

    @Test
    void aTownTurnsARuleOnInItsOwnWay() throws IOException {
        write("""
                  unvisited_frail: {when: {unvisited: P30D, cron: 0 0 9 * * ?}, needs: disabled, matter: elderly_care, active: true}
                """);

        assertThat(read().comingRound()).singleElement().satisfies(rule -> {
            assertThat(rule.occasion()).isInstanceOf(Occasion.Unvisited.class);
            assertThat(((Occasion.Unvisited) rule.occasion()).length()).isEqualTo(Duration.ofDays(30));
        });
    }

    private static final String HOUSE = "needs: dangerous_house, matter: dangerous_house";

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            when: {cron: 0 0 9 * * ?}, needs: rich, matter: dangerous_house | winter_stoves.needs: rich (expected: a need of
            when: {cron: 0 0 9 * * ?}, needs: [], matter: dangerous_house | winter_stoves.needs: none (expected: at least one)
            when: {cron: 0 0 9 * * ?}, needs: dangerous_house, matter: love | winter_stoves.matter: love (expected: a matter that is no secret)
            when: {cron: 0 0 9 * * ?}, needs: dangerous_house, matter: neighbour_dispute | winter_stoves.matter: neighbour_dispute (expected: a matter that is no secret)
            when: {cron: soon}, HOUSE | winter_stoves.when.cron: soon (expected: seconds, minutes
            when: {unvisited: P14D}, HOUSE | winter_stoves.when: cron: missing (expected: a value)
            when: {says: 台风, cron: 0 0 9 * * ?}, HOUSE | winter_stoves.when.says: without a notice (expected: words of a notice)
            when: {notice: weather, says: 台风, cron: 0 0 9 * * ?}, HOUSE | winter_stoves.when: several occasions (expected: a notice, or a time)
            when: {notice: weather}, HOUSE | winter_stoves.when: says: none (expected: at least one word)
            when: {notice: weather, says: [台风]}, HOUSE | winter_stoves: 0 examples, 0 near_misses (expected: 3 or more
            when: {notice: weather, says: [台风]}, HOUSE, examples: [台风, 暴雨], near_misses: [晴] | winter_stoves.examples[1]: 暴雨 (expected: names what is meant)
            when: {notice: weather, says: [台风]}, HOUSE, examples: [台风], near_misses: [晴, 台风] | winter_stoves.near_misses[1]: 台风 (expected: does not name
            when: {cron: 0 0 9 * * ?}, HOUSE, examples: [台风] | winter_stoves: examples (expected: only where a notice brings it)
            """)
    void aMistakeIsRefusedByFileLineAndKey(String entry, String complaint) throws IOException {
        write("  winter_stoves: {" + entry.replace("HOUSE", HOUSE) + "}");

        assertThatThrownBy(this::read)
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("proactive/ours.yml:2: proactive." + complaint);
    }

    @Test
    void aRuleWithoutWordsIsRefused() throws IOException {
        write("  nameless: {when: {cron: 0 0 9 * * ?}, " + HOUSE + "}");

        assertThatThrownBy(this::read).hasMessageContaining("proactive.nameless: no words (expected: a key of");
    }

    private Proactive read() throws IOException {
        var book = RuleFolder.with(town).book();
        return new ProactiveFiles(book, Rules.phrases(book, TOWN)).read(TOWN, ProactiveFilesTest::cron);
    }

    private static NextTime cron(String cron, ZoneId zone) {
        if (!cron.startsWith("0 ")) {
            throw new IllegalArgumentException(cron);
        }
        return NextTime.never();
    }

    private void write(String entries) throws IOException {
        var file = town.resolve("proactive/ours.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "proactive:\n" + entries + "\n");
    }
}
