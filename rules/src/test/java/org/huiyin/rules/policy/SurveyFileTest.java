package org.huiyin.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.huiyin.burden.AskKind;
import org.huiyin.grid.Role;
import org.huiyin.rules.yaml.RuleFileException;
import org.huiyin.rules.yaml.YamlFile;
import org.huiyin.rules.yaml.YamlNode;
import org.huiyin.survey.Question;
import org.huiyin.survey.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys and quizzes as they are written in files. */
final class SurveyFileTest {
    private static final String GOOD = """
            surveys:
              fire:
                title: Fire
                audience: [grid_worker]
                sample: 20
                seed: 119
                lasts: P7D
                remind: P2D
                quiz: {pass: 1, retakes: 1, duty: true}
                questions:
                  - ask: Which number?
                    choices: [{say: '119', counts: true}, '120']
            """;

    private static Survey shipped(String id) throws IOException {
        var surveys = SurveyFile.read(YamlFile.read(Path.of("surveys", "surveys.yml")));
        return Objects.requireNonNull(surveys.get(id));
    }

    @Test
    void theShippedSurveyAsksResidentsAndRemindsNobody() throws IOException {
        var survey = shipped("fraud_awareness");

        assertThat(survey.sampling().asksResidents()).isTrue();
        assertThat(survey.reminder()).isEmpty();
        assertThat(survey.isQuiz()).isFalse();
        assertThat(survey.headline()).contains(0);
        assertThat(survey.questions().get(2).isFree()).isTrue();
    }

    @Test
    void theShippedQuizIsForWorkersAndEachQuestionHasOneRightAnswer() throws IOException {
        var quiz = shipped("fire_basics");

        assertThat(quiz.sampling().audience()).containsExactlyInAnyOrder(Role.GRID_LEADER, Role.GRID_WORKER);
        assertThat(quiz.reminder()).contains(Duration.ofDays(2));
        assertThat(quiz.marking()).contains(new Survey.Marking(4, 1, true));
        assertThat(quiz.questions())
                .extracting(Question::counted)
                .allSatisfy(right -> assertThat(right).hasSize(1));
    }

    @Test
    void whatIsNotSaidIsTheLeast() {
        var survey = read("""
                surveys:
                  short:
                    title: Short
                    audience: resident
                    sample: 10
                    seed: 1
                    lasts: P1D
                    questions: [{ask: What could be better?}]
                """);

        assertThat(survey.names()).isEmpty();
        assertThat(survey.sampling().least()).isEqualTo(5);
        assertThat(survey.headline()).isEmpty();
        assertThat(survey.questions().get(0).name()).isEqualTo("What could be better?");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            sample: 20            | sample: 0             | :5: surveys.fire.sample: 0 (expected: 1 to 2000)
            remind: P2D           | remind: P8D           | :8: surveys.fire.remind: P8D (expected: shorter than lasts)
            pass: 1,              | pass: 2,              | :9: surveys.fire.quiz.pass: 2 (expected: 1 to 1)
            counts: true          | counts: false         | :11: surveys.fire.questions[0]: no choice counts (expected: counts: true on at least one)
            , '120']              | ]                     | :12: surveys.fire.questions[0].choices: 1 (expected: none for free text, or 2 to 8)
            '''120'''             | {say: no, counts: true} | :11: surveys.fire.questions[0]: every choice counts (expected: one that does not)
            [grid_worker]         | [resident]            | :8: surveys.fire.remind: P2D (expected: none, since residents are never reminded)
            [grid_worker]         | [neighbour]           | :4: surveys.fire.audience[0]: neighbour (expected: one of resident, grid_leader, grid_worker, mobile_worker, police, department, command, volunteer, admin)
            seed: 119             | seeds: 119            | :6: surveys.fire.seeds: unknown key (expected: one of title, names, audience, sample, seed, least, lasts, remind, quiz, questions)
            """)
    void whatIsWrongIsRefusedByLineAndKey(String good, String bad, String complaint) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(RuleFileException.class)
                .hasMessage("surveys.yml" + complaint);
    }

    @Test
    void residentsOweNoAnswer() {
        assertThatThrownBy(() -> read(GOOD.replace("[grid_worker]", "resident").replace("    remind: P2D\n", "")))
                .hasMessage(
                        "surveys.yml:8: surveys.fire.quiz: duty: true (expected: false, since residents owe no answer)");
    }

    @Test
    void aPhraseAsksOneThing() {
        var asks = AsksFile.read(yaml("asks.yml", "asks: {claim: [item.assigned], reminder: [item.late]}"));

        assertThat(asks).containsEntry("item.assigned", AskKind.CLAIM).containsEntry("item.late", AskKind.REMINDER);
        assertThatThrownBy(() -> AsksFile.read(yaml("asks.yml", "asks: {claim: [a], survey: [a]}")))
                .hasMessage("asks.yml:1: asks.survey[0]: a (expected: once)");
    }

    private static Survey read(String text) {
        return List.copyOf(SurveyFile.read(yaml("surveys.yml", text)).values()).get(0);
    }

    private static YamlNode yaml(String name, String text) {
        return YamlFile.parse(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
