package org.huiyin.app.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Objects;
import org.huiyin.app.commands.Huiyin;
import org.huiyin.app.replay.FiguresDocument;
import org.huiyin.deadline.DeadlineProfile;
import org.huiyin.report.Matter;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.policy.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of a simulated town is what can be counted in the outcome, to the millisecond. */
class YearTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** As the rules have it. */
    private static final Duration CALM = Duration.ofDays(30);

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

        int code = Huiyin.run(
                "replay",
                "--audit",
                written.transcript().toString(),
                "--roster",
                written.roster().toString(),
                "--out",
                out.toString(),
                "--figures",
                figures.toString());

        assertThat(code).as("what the auditor found").isZero();
        compare(new Outcome(out), written.transcript(), figures);
    }

    private static void compare(Outcome outcome, Path transcript, Path reported) throws IOException {
        var counted = new SecondCount(outcome, tracks(), end(outcome, transcript), CALM).figures();

        var document = new StringWriter();
        new FiguresDocument(counted).write(document);
        assertThat(JSON.readTree(reported.toFile()).toPrettyString())
                .isEqualTo(JSON.readTree(document.toString()).toPrettyString());
        assertThat(counted.opened()).isEqualTo(outcome.counts().get("opened").longValue());
        assertThat(counted.answered())
                .isEqualTo(outcome.counts().get("answered").longValue());
    }

    /** The last thing heard or said. */
    private static Instant end(Outcome outcome, Path transcript) throws IOException {
        var moments = new ArrayList<Instant>();
        outcome.each("said", saying -> moments.add(moment(saying)));
        try (var lines = Files.lines(transcript)) {
            moments.add(moment(JSON.readTree(lines.reduce((one, next) -> next).orElseThrow())));
        }
        return moments.stream().max(Instant::compareTo).orElseThrow();
    }

    private static Instant moment(JsonNode dated) {
        return OffsetDateTime.parse(dated.get("at").textValue()).toInstant();
    }

    /** Told by the rules' own tables, not by what was written down with the item. */
    private static SecondCount.Tracks tracks() throws IOException {
        var book = RuleFolder.shipped().book();
        var deadlines = Measures.of(book).deadlines();
        return (kind, matter, urgency, isRepeat) -> {
            var profile = switch (urgency) {
                case "emergency" -> "danger";
                case "urgent" -> "urgent";
                default ->
                    kind.equals("task")
                            ? "task"
                            : matter.flatMap(book.catalogue()::find)
                                    .map(Matter::deadline)
                                    .orElse("normal");
            };
            var hurried = isRepeat && profile.equals("normal") ? "fast" : profile;
            return Objects.requireNonNull(deadlines.get(hurried), hurried).track() == DeadlineProfile.Track.FAST;
        };
    }
}
