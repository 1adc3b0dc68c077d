package org.huiyin.desk.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.survey.Asked.Papers;
import org.huiyin.survey.Result;
import org.huiyin.survey.SheetState;
import org.huiyin.text.Phrase;

/** How a survey stands, that it is over, and that those are asked too who were asked much lately: the command room's words. */
public final class RoundStep implements Step {

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean mayAsk = scene.speaker().is(Role.COMMAND) && (scene.isIn(Group.Purpose.COMMAND) || scene.isPrivate());
        boolean isAbout =
                reading.has(Cue.SURVEY_STANDING) || reading.has(Cue.SURVEY_OVER) || reading.has(Cue.SURVEY_ANYWAY);
        if (!mayAsk || !isAbout) {
            return Optional.empty();
        }
        var meant = meant(scene);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        if (reading.has(Cue.SURVEY_OVER)) {
            meant.stream().limit(1).forEach(papers -> new Ending(scene.town(), draft).end(papers, scene.asked()));
            return Optional.of(draft.finish(Verdict.Outcome.NOTICED, "ended a survey"));
        }
        if (reading.has(Cue.SURVEY_STANDING)) {
            meant.forEach(papers -> standing(papers, scene, draft));
            return Optional.of(draft.finish(Verdict.Outcome.ANSWERED, "asked how surveys stand"));
        }
        return meant.stream()
                .filter(papers -> isQuoted(papers, scene) || isSpokenOf(papers, scene))
                .filter(papers -> papers.sheets().stream().anyMatch(s -> s.state() == SheetState.HELD))
                .findFirst()
                .map(papers -> askAnyway(papers, scene, draft));
    }

    /** The one that is quoted or named, else all that run. */
    private static List<Papers> meant(Scene scene) {
        var running = scene.asked().running();
        var text = scene.message().text().toLowerCase(Locale.ROOT);
        var pointed = running.stream()
                .filter(papers -> isQuoted(papers, scene) || isNamed(papers, text))
                .toList();
        return pointed.isEmpty() ? running : pointed;
    }

    private static boolean isQuoted(Papers papers, Scene scene) {
        return scene.quoted().subjects().contains(papers.round().code());
    }

    /** Whether it is what we spoke of here last, and nothing else is quoted. */
    private static boolean isSpokenOf(Papers papers, Scene scene) {
        var said = scene.said();
        return scene.message().quote().isEmpty()
                && !said.isEmpty()
                && said.get(said.size() - 1)
                        .outgoing()
                        .subjects()
                        .contains(papers.round().code());
    }

    private static boolean isNamed(Papers papers, String text) {
        var survey = papers.round().survey();
        return text.contains(survey.title().toLowerCase(Locale.ROOT))
                || survey.names().stream().anyMatch(name -> text.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static void standing(Papers papers, Scene scene, Draft draft) {
        var turnout = Result.Turnout.of(papers.sheets());
        var round = papers.round();
        new RoundReply(scene, draft)
                .here(
                        Phrase.of("survey.standing")
                                .with("code", round.code())
                                .with("title", round.survey().title())
                                .with("sample", turnout.sample())
                                .with("answered", turnout.answered())
                                .with("declined", turnout.declined())
                                .with("until", round.ends()),
                        round);
    }

    private static Decision askAnyway(Papers papers, Scene scene, Draft draft) {
        var questions = new Questions(scene.town(), draft);
        var held = papers.sheets().stream()
                .filter(s -> s.state() == SheetState.HELD)
                .map(s -> s.as(SheetState.ASKED))
                .toList();
        held.forEach(sheet -> {
            draft.also(new Change.SaveSheet(sheet));
            questions.ask(papers.round(), sheet);
        });
        new RoundReply(scene, draft)
                .here(
                        Phrase.of("survey.asked_anyway")
                                .with("code", papers.round().code())
                                .with("count", held.size()),
                        papers.round());
        return draft.finish(
                Verdict.Outcome.NOTICED, "asks all of " + papers.round().code());
    }
}
