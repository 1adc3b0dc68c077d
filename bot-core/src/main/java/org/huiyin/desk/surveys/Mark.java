package org.huiyin.desk.surveys;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.survey.Sheet;
import org.huiyin.survey.Survey;
import org.huiyin.text.Phrase;

/** What somebody hears when they have answered everything: thanks, or how they did, which nobody else hears. */
record Mark(Survey survey, Sheet sheet) {

    Phrase phrase() {
        return survey.marking().map(this::marked).orElseGet(() -> Phrase.of("survey.thanks"));
    }

    private Phrase marked(Survey.Marking marking) {
        int score = survey.score(sheet.answers());
        boolean passed = survey.isPassed(score);
        boolean mayAgain = !passed && sheet.attempt() <= marking.retakes();
        var wrong = wrong();
        return Phrase.of(passed ? "quiz.passed" : "quiz.failed")
                .with("title", survey.title())
                .with("score", score)
                .with("count", survey.questions().size())
                .with(
                        "wrong",
                        wrong.isEmpty()
                                ? List.of()
                                : List.of(Phrase.of("quiz.wrong").with("answers", wrong)))
                .with("again", mayAgain ? List.of(Phrase.of("quiz.again")) : List.of());
    }

    /** What would have been right. */
    private List<Phrase> wrong() {
        var wrong = new ArrayList<Phrase>();
        for (int i = 0; i < survey.questions().size(); i++) {
            var question = survey.questions().get(i);
            if (!question.counts(sheet.answers().get(i))) {
                wrong.add(Phrase.of("quiz.right")
                        .with("number", i + 1)
                        .with("say", String.join(" / ", question.counted())));
            }
        }
        return wrong;
    }
}
