package org.huiyin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.grid.Role;
import org.huiyin.survey.Question.Choice;
import org.huiyin.survey.Result.Named;
import org.junit.jupiter.api.Test;

/** Sums from which nobody's answer can be told. */
class ResultTest {
    private static final Survey SURVEY = new Survey(
            "fraud",
            "知晓率",
            List.of(),
            new Survey.Sampling(Set.of(Role.RESIDENT), 60, 1, 5),
            Duration.ofDays(7),
            Optional.empty(),
            Optional.empty(),
            List.of(
                    new Question(
                            "知道吗？",
                            "知晓",
                            List.of(new Choice("知道", List.of(), true), new Choice("不知道", List.of(), false)),
                            true),
                    new Question("建议？", "建议", List.of(), false)));

    private final List<Sheet> sheets = new ArrayList<>();

    private void answered(String village, int yes, int no) {
        for (int i = 0; i < yes + no; i++) {
            sheets.add(drawn(village, SheetState.ASKED)
                    .with(Answer.of(i < yes ? 0 : 1), SURVEY)
                    .with(Answer.of("没有" + i), SURVEY));
        }
    }

    private Sheet drawn(String village, SheetState state) {
        return Sheet.drawn("fraud-1", new Draw.Candidate("p-" + sheets.size(), village), state);
    }

    private Result result() {
        return Result.of(SURVEY, sheets, grid -> grid);
    }

    @Test
    void theRateIsOfThoseWhoAnsweredEverything() {
        answered("tw", 6, 2);
        sheets.add(drawn("tw", SheetState.ASKED).with(Answer.of(0), SURVEY));
        sheets.add(drawn("tw", SheetState.DECLINED));
        sheets.add(drawn("tw", SheetState.HELD));

        assertThat(result().turnout()).isEqualTo(new Result.Turnout(11, 8, 1, 1));
        assertThat(result().rate()).contains(new Rate(6, 8));
    }

    @Test
    void villagesWithFewAnswersAreSummedUp() {
        answered("tw", 6, 2);
        answered("sp", 1, 1);
        answered("wz", 2, 1);

        assertThat(result().places()).containsExactly(new Named("tw", new Rate(6, 8)), new Named("", new Rate(3, 5)));
    }

    @Test
    void aRestThatIsTooSmallTakesAVillageWithIt() {
        answered("tw", 6, 2);
        answered("wz", 5, 0);
        answered("sp", 1, 0);

        assertThat(result().places()).containsExactly(new Named("tw", new Rate(6, 8)), new Named("", new Rate(6, 6)));
    }

    @Test
    void oneVillageAloneIsNotToldApart() {
        answered("sp", 2, 1);

        assertThat(result().places()).isEmpty();
    }

    @Test
    void ofAQuizTheBestAttemptCounts() {
        var quiz = new Survey(
                "q",
                "q",
                List.of(),
                SURVEY.sampling(),
                SURVEY.lasts(),
                Optional.empty(),
                Optional.of(new Survey.Marking(1, 1, true)),
                List.of(SURVEY.questions().get(0)));
        sheets.add(
                drawn("tw", SheetState.ASKED).with(Answer.of(1), quiz).again().with(Answer.of(0), quiz));
        sheets.add(drawn("tw", SheetState.ASKED).with(Answer.of(0), quiz).again());
        sheets.add(drawn("tw", SheetState.ASKED).with(Answer.of(1), quiz));

        assertThat(Result.of(quiz, sheets, grid -> grid).rate()).contains(new Rate(2, 3));
    }
}
