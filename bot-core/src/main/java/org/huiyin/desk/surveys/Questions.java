package org.huiyin.desk.surveys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                .at(byDay(draft.now()));
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

    /** This moment, or the end of the night it lies in. */
    private Instant byDay(Instant at) {
        return isNight(at) ? morning(at) : at;
    }

    boolean isNight(Instant at) {
        return town.limits().isNight(at.atZone(town.roster().zone()).toLocalTime());
    }

    /** When the night ends next. */
    Instant morning(Instant at) {
        var local = at.atZone(town.roster().zone());
        var morning = local.with(town.limits().nightTo());
        return (morning.isAfter(local) ? morning : morning.plus(Duration.ofDays(1))).toInstant();
    }
}
