package org.huiyin.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aReportIsReadWithItsMatterPlaceAndReasons() throws IOException {
        var answer = answer("{\"id\": \"a\", \"text\": \"3组12号家里停电了\"}");

        assertThat(answer.path("id").asText()).isEqualTo("a");
        assertThat(answer.path("act").asText()).isEqualTo("report");
        assertThat(answer.path("kind").asText()).isEqualTo("request");
        assertThat(answer.path("matter").asText()).isEqualTo("power_outage");
        assertThat(answer.path("domain").asText()).isNotEmpty();
        assertThat(answer.path("urgency").asText()).isEqualTo("normal");
        assertThat(answer.path("sure").asBoolean()).isTrue();
        assertThat(answer.path("why")).isNotEmpty();
    }

    @Test
    void aSlotPointsAtItsCharacters() throws IOException {
        var text = "3组12号家里停电了";
        var answer = answer("{\"id\": \"a\", \"text\": \"" + text + "\"}");

        var place = answer.path("slots").get(0);
        assertThat(place.path("name").asText()).isEqualTo("place");
        assertThat(text.substring(place.path("from").asInt(), place.path("to").asInt()))
                .isEqualTo("3组12号");
    }

    @Test
    void theFieldsStandInTheirOrder() throws IOException {
        var names = new java.util.ArrayList<String>();
        answer("{\"id\": 7, \"text\": \"好\"}").fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "id", "act", "kind", "matter", "domain", "urgency", "confidence", "sure", "slots", "why");
    }

    @Test
    void idleTalkIsChatterOfNoKind() throws IOException {
        var answer = answer("{\"id\": \"a\", \"text\": \"哈哈哈哈\"}");
        assertThat(answer.path("act").asText()).isEqualTo("chatter");
        assertThat(answer.path("kind").isNull()).isTrue();
    }

    @Test
    void manyThreadsAnswerInTheOrderOfTheInput() throws IOException {
        var input = IntStream.range(0, 1500)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"" + i % 9 + "组停电了\"}")
                .collect(Collectors.joining("\n"));
        var run = Cli.run("read", file(input), "--threads", "4");

        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(1500);
        for (int i = 0; i < 1500; i++) {
            assertThat(run.lines().get(i)).startsWith("{\"id\":\"" + i + "\"");
        }
        assertThat(run.err()).contains("read 1,500 messages");
    }

    @Test
    void everyOddLineIsAnsweredInItsPlace() throws IOException {
        var texts = List.of(
                "",
                "\\ud800",
                "\\udc00 3组停电了 \\ud83d",
                "\\u0000\\u0007\\u001b[31m",
                "\\u202e\\u200f שלום 停电了",
                "\uD83D\uDE00".repeat(1000),
                "1".repeat(1_000_000),
                "一".repeat(1_000_000),
                "\\u4e00".repeat(1_000_000),
                "\\n".repeat(100_000));
        var input = IntStream.range(0, texts.size())
                .mapToObj(i -> "{\"id\": " + i + ", \"text\": \"" + texts.get(i) + "\"}")
                .collect(Collectors.joining("\n"));
        var run = Cli.run("read", file(input), "--threads", "2");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(JSON.readTree(run.lines().get(i)).path("id").asInt()).isEqualTo(i);
        }
    }

    @Test
    void halfACharacterComesBackAsItCame() throws IOException {
        var run = Cli.run("read", file("{\"id\": \"a\\ud800b\", \"text\": \"着火了\\udc00\"}"));

        assertThat(run.lines()).singleElement().asString().contains("\"id\":\"a\\ud800b\"");
    }

    @Test
    void aLineThatIsTooLongOrNoJsonIsRefusedByItsNumberAndThoseBeforeItStand() throws IOException {
        var good = "{\"id\":\"1\",\"text\":\"停电了\"}\n";
        for (String bad :
                List.of("x".repeat(1 << 24), "{\"id\":\"2\",\"text\":\"\u0001\"}", "[".repeat(5_000), "\uFEFF{}")) {
            var run = Cli.run("read", file(good + bad));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.lines()).hasSize(1);
            assertThat(run.err()).contains("in.jsonl:2: ");
        }
    }

    @Test
    void aBadLineStopsItAndTheLinesBeforeItStand() throws IOException {
        var run = Cli.run(
                "read",
                file("{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":3}\n{\"id\":\"3\",\"text\":\"c\"}\n"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).contains("in.jsonl:2: text: number (expected: text)");
    }

    @Test
    void anUnknownFieldOrRoleIsRefused() throws IOException {
        assertThat(Cli.run("read", file("{\"id\":\"1\",\"text\":\"a\",\"mood\":\"b\"}"))
                        .err())
                .contains("in.jsonl:1: mood: unknown field");
        assertThat(Cli.run("read", file("{\"id\":\"1\",\"text\":\"a\",\"role\":\"king\"}"))
                        .err())
                .contains("in.jsonl:1: role: king (expected: one of resident");
    }

    @Test
    void aModelThatIsNoneIsRefusedByName() throws IOException {
        var run = Cli.run("read", file("{\"id\":\"1\",\"text\":\"a\"}"), "--model", file("PK"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complaint()).contains("in.jsonl");
    }

    private JsonNode answer(String line) throws IOException {
        var run = Cli.run("read", file(line));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(1);
        return JSON.readTree(run.lines().get(0));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("in.jsonl"), content).toString();
    }
}
