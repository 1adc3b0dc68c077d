package org.huiyin.desk.surveys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.message.Message;
import org.huiyin.survey.Question;
import org.huiyin.survey.Round;
import org.huiyin.survey.Sheet;
import org.huiyin.text.Phrase;

/** Puts the questions of a survey to people, one at a time. */
final class Questions {
    private final Town town;
    private final Draft draft;

    Questions(Town town, Draft draft) {
        this.town = town;
        this.draft = draft;
    }

    /** The first one, with what it is all about; never at night. */
    void ask(Round round, Sheet sheet) {
        var survey = round.survey();
        var phrase = survey.marking()
                .map(marking -> Phrase.of("quiz.asked").with("pass", marking.pass()))
                .orElseGet(() -> Phrase.of("survey.asked").with("until", round.ends()))
                .with("title", survey.title())
                .with("count", survey.questions().size())
                .with("question", List.of(question(round, sheet)));
        unasked(round, sheet, phrase);
    }

    /** The one they stopped at, once. */
    void remind(Round round, Sheet sheet) {
        unasked(
                round,
                sheet,
                Phrase.of("survey.reminded")
                        .with("title", round.survey().title())
                        .with("until", round.ends())
                        .with("question", List.of(question(round, sheet))));
    }

    private void unasked(Round round, Sheet sheet, Phrase phrase) {
        draft.say(new Target.ToPerson(sheet.person()), phrase)
                .about(round.code())
                .in(Outgoing.Lane.ROUTINE)
                .at(morning(draft.now()).orElse(draft.now()));
    }

    /** The next one, in answer to the last. */
    void next(Round round, Sheet sheet, Message answered) {
        reply(round, sheet, answered, question(round, sheet));
    }

    void reply(Round round, Sheet sheet, Message answered, Phrase phrase) {
        draft.say(new Target.ToPerson(sheet.person()), phrase)
                .about(round.code())
                .on(sheet.attempt() + "/" + answered.id().value())
                .answering(answered)
                .now();
    }

    private static Phrase question(Round round, Sheet sheet) {
        var question = round.survey().questions().get(sheet.next());
        var choices = new ArrayList<Phrase>();
        for (int i = 0; i < question.choices().size(); i++) {
            choices.add(Phrase.of("survey.choice")
                    .with("letter", Question.letter(i))
                    .with("say", question.choices().get(i).say()));
        }
        return Phrase.of("survey.question")
                .with("number", sheet.next() + 1)
                .with("text", question.text())
                .with(
                        "choices",
                        choices.isEmpty()
                                ? List.of()
                                : List.of(Phrase.of("survey.choices").with("choices", choices)));
    }

    /** When the night ends that a moment lies in. */
    Optional<Instant> morning(Instant at) {
        return town.limits().morning(at.atZone(town.roster().zone()));
    }
}
