package org.huiyin.app.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.huiyin.app.commands.Huiyin;
import org.huiyin.app.replay.FiguresDocument;
import org.huiyin.item.DeadlineProfile;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.policy.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of a simulated town is what can be counted in the outcome, to the millisecond. */
class YearTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        var one = Year.ofAHamlet().write(Files.createDirectory(folder.resolve("one")));
        var other = Year.ofAHamlet().write(Files.createDirectory(folder.resolve("other")));

        assertThat(other.transcript()).hasSameBinaryContentAs(one.transcript());
        assertThat(other.roster()).hasSameBinaryContentAs(one.roster());
    }

    @Test
    void theFiguresOfAHamletAreWhatCanBeCountedInItsOutcome() throws IOException {
        check(Year.ofAHamlet());
    }

    @Test
    @EnabledIfSystemProperty(named = "huiyin.long", matches = "true")
    void theFiguresOfATownsYearAreWhatCanBeCountedInItsOutcome() throws IOException {
        check(Year.ofATown());
    }

    private void check(Year year) throws IOException {
        var written = year.write(folder);
        var out = folder.resolve("outcome.json");
        var figures = folder.resolve("figures.json");

        var told = new StringWriter();
        int code = Huiyin.run(
                new PrintWriter(told, true),
                new PrintWriter(told, true),
                "replay",
                written.transcript().toString(),
                "--roster",
                written.roster().toString(),
                "--out",
                out.toString(),
                "--figures",
                figures.toString());

        assertThat(told.toString()).isEmpty();
        assertThat(code).isZero();
        // The auditor goes over the same year here, once it can be called on a replay.
        compare(new Outcome(out), figures);
    }

    private static void compare(Outcome outcome, Path reported) throws IOException {
        var book = RuleFolder.shipped().book();
        var measures = Measures.of(book);
        var end = new Instant[] {Instant.EPOCH};
        SecondCount.Tracks tracks = (kind, matter, urgency) -> measures.deadlines()
                        .get(profile(kind, matter.flatMap(book.catalogue()::find), urgency))
                        .track()
                == DeadlineProfile.Track.FAST;
        outcome.each("said", saying -> end[0] = later(end[0], saying.get("at").textValue()));
        var counted = new SecondCount(outcome, tracks, end[0], measures.limits().calmWindow()).figures();

        var document = new StringWriter();
        new FiguresDocument(counted).write(document);
        assertThat(JSON.readTree(reported.toFile()).toPrettyString())
                .isEqualTo(JSON.readTree(document.toString()).toPrettyString());
        assertThat(counted.opened()).isEqualTo(outcome.counts().get("opened").longValue());
        assertThat(counted.answered())
                .isEqualTo(outcome.counts().get("answered").longValue());
    }
}
