package org.huiyin.app.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.adapters.opennlp.texts.CsvTable;
import org.huiyin.app.learn.FirstHearing.Expected;
import org.junit.jupiter.api.Test;

/**
 * How well messages by other hands, none of them trained on, are understood as the first thing said in a group. The
 * bars are a little below what is reached, so that a change which loses ground is seen; {@code docs/benchmarks.md}
 * tells how to print every miss.
 */
class FirstHearingTest {
    @Test
    void criesForHelpAreHeard() throws IOException {
        var cries = hear("danger", Expected.DANGER);

        assertThat(cries.noticed()).as("noticed: %s", cries).isGreaterThan(0.95);
        assertThat(cries.rung()).as("by itself: %s", cries).isGreaterThan(0.92);
    }

    @Test
    void figuresOfSpeechSeldomRingTheAlarm() throws IOException {
        var jokes = hear("lookalikes", Expected.SILENCE);

        assertThat(jokes.rung()).as("%s", jokes).isLessThan(0.03);
    }

    @Test
    void chatterSeldomOpensAnything() throws IOException {
        var chatter = hear("chatter", Expected.SILENCE);

        assertThat(chatter.opened()).as("%s", chatter).isLessThan(0.04);
    }

    @Test
    void mostReportsOpenByThemselves() throws IOException {
        var reports = hear("reports", Expected.REPORTS);

        assertThat(reports.opened()).as("%s", reports).isGreaterThan(0.75);
    }

    private static FirstHearing.Sum hear(String table, Expected expected) throws IOException {
        var sum = new FirstHearing.Sum();
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String part : List.of("seen", "sealed")) {
            var file = Path.of("src/test/resources/first-hearing", part, table + ".csv");
            FirstHearing.shipped(quiet).hear(CsvTable.read(file), expected, sum);
        }
        return sum;
    }
}
