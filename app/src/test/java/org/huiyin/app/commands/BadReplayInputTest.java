package org.huiyin.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadReplayInputTest {
    private static final String ROSTER = """
            township: Ford
            grids:
              - {id: f, name: Ford, level: township}
            groups:
              - {id: g, name: Group, grid: f, purpose: residents}
            members:
              - {id: u, name: Uma, roles: [grid_leader], grid: f}
            """;

    private static final String FIRST =
            "{\"at\": \"2024-06-03T08:00:00+08:00\", \"id\": \"1\", \"group\": \"g\", \"from\": \"u\", \"text\": \"hello\"}\n";

    @TempDir
    Path folder;

    private Path roster;
    private Path out;

    @BeforeEach
    void town() throws IOException {
        roster = Files.writeString(folder.resolve("roster.yaml"), ROSTER);
        out = folder.resolve("outcome.json");
    }

    @Test
    void aFieldOfTheWrongTypeIsRefused() throws IOException {
        refusesSecondLine(line("2", "\"text\": 5"), "text");
    }

    @Test
    void aGroupTheRosterDoesNotKnowIsRefused() throws IOException {
        refusesSecondLine(line("2", "\"text\": \"x\"").replace("\"g\"", "\"elsewhere\""), "group: elsewhere");
    }

    @Test
    void aQuoteOfNoEarlierMessageIsRefused() throws IOException {
        refusesSecondLine(line("2", "\"quote\": \"3\""), "quote: 3");
    }

    @Test
    void aMessageThatTakesBackSomebodyElsesIsRefused() throws IOException {
        refusesSecondLine(line("2", "\"recall\": \"1\"").replace("\"u\"", "\"other\""), "recall: 1");
    }

    @Test
    void anIdGivenTwiceIsRefused() throws IOException {
        refusesSecondLine(line("1", "\"text\": \"again\""), "id: 1");
    }

    @Test
    void aLineBeforeItsTimeIsRefused() throws IOException {
        refusesSecondLine(line("2", "\"text\": \"x\"").replace("08:01", "07:59"), "at: ");
    }

    @Test
    void aTimeWithoutAZoneIsRefused() throws IOException {
        refusesSecondLine(line("2", "\"text\": \"x\"").replace("+08:00", ""), "at: ");
    }

    @Test
    void anUnknownFieldIsRefused() throws IOException {
        refusesSecondLine(line("2", "\"colour\": \"red\""), "colour");
    }

    @Test
    void aLineThatIsNoJsonIsRefused() throws IOException {
        refusesSecondLine("{\"at\": oops}\n", "no JSON");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        var transcript = folder.resolve("t.jsonl");
        Files.writeString(transcript, FIRST);
        Files.write(
                transcript,
                new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}', '\n'},
                java.nio.file.StandardOpenOption.APPEND);
        refuses(replay(transcript), "t.jsonl:2:", "UTF-8");
    }

    @Test
    void aLineOfAHundredMegabytesIsRefusedBeforeItFillsTheMemory() throws IOException {
        var transcript = folder.resolve("t.jsonl");
        try (var file = new RandomAccessFile(transcript.toFile(), "rw")) {
            file.write(FIRST.getBytes(StandardCharsets.UTF_8));
            file.setLength(100L << 20);
        }
        refuses(replay(transcript), "t.jsonl:2:", "line: over");
    }

    @Test
    void aTranscriptThatIsNotThereIsRefused() {
        refuses(replay(folder.resolve("nowhere.jsonl")), "nowhere.jsonl", "missing");
    }

    @Test
    void aRosterOfBrokenYamlIsRefused() throws IOException {
        Files.writeString(roster, "township: Ford\ngrids: [{id: f\n");
        refuses(replay(good()), "roster.yaml:", "expected: YAML");
    }

    @Test
    void aRosterWithAnUnknownKeyIsRefused() throws IOException {
        Files.writeString(roster, ROSTER + "mayor: Uma\n");
        refuses(replay(good()), "roster.yaml:8:", "mayor");
    }

    @Test
    void aRosterWhoseGroupLiesNowhereIsRefused() throws IOException {
        Files.writeString(roster, ROSTER.replace("grid: f, purpose", "grid: x, purpose"));
        refuses(replay(good()), "roster.yaml:5:", "grid");
    }

    @Test
    void aBrokenRuleFileIsRefused() throws IOException {
        var rules = Files.createDirectories(folder.resolve("rules/matters"));
        Files.writeString(rules.resolve("own.yml"), "well: {colour: red}\n");
        var run = Cli.run(
                "replay",
                good().toString(),
                "--roster",
                roster.toString(),
                "--rules",
                java.util.Objects.requireNonNull(rules.getParent()).toString());
        refuses(run, "matters/own.yml:1:", "well");
    }

    private Path good() throws IOException {
        return Files.writeString(folder.resolve("good.jsonl"), FIRST);
    }

    private void refusesSecondLine(String second, String field) throws IOException {
        var transcript = Files.writeString(folder.resolve("t.jsonl"), FIRST + second);
        refuses(replay(transcript), "t.jsonl:2:", field);
    }

    private Cli replay(Path transcript) {
        return Cli.run("replay", transcript.toString(), "--roster", roster.toString(), "--out", out.toString());
    }

    private void refuses(Cli run, String place, String field) {
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.complaint()).contains(place).contains(field);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    private static String line(String id, String more) {
        return FIRST.replace("\"1\"", "\"" + id + "\"")
                .replace("08:00:00+", "08:01:00+")
                .replace("\"text\": \"hello\"", more);
    }
}
