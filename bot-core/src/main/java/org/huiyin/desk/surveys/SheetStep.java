package org.huiyin.desk.surveys;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Urgency;
import org.huiyin.survey.Answer;
import org.huiyin.survey.Asked.Paper;
import org.huiyin.survey.Choices;
import org.huiyin.survey.SheetState;
import org.huiyin.text.Phrase;

/**
 * Somebody answers a survey in private, would rather not, or takes a quiz again. Whatever may be a report, a cry for help or
 * a word on something else is left to the other steps.
 */
public final class SheetStep implements Step {
    private static final int LONGEST = 200;

    /** Acts that are no answer to a free question. */
    private static final Set<Act> WORK =
            EnumSet.complementOf(EnumSet.of(Act.CHATTER, Act.ANSWER, Act.OFFER, Act.THANKS, Act.RATE, Act.CORRECT));

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        if (!scene.isPrivate()) {
            return Optional.empty();
        }
        return scene.asked()
                .mine()
                .flatMap(paper -> new Attempt(scene, reading, new Draft(scene.numbers(), now), paper).take());
    }

    /** One message against the sheet of who wrote it. */
    private record Attempt(Scene scene, Reading reading, Draft draft, Paper paper) {

        Optional<Decision> take() {
            return switch (paper.sheet().state()) {
                case HELD, DECLINED -> Optional.empty();
                case DONE -> again();
                case ASKED -> skip().or(this::answer).or(this::unclear);
            };
        }

        private Optional<Decision> again() {
            boolean may = paper.round()
                    .survey()
                    .marking()
                    .filter(marking -> paper.sheet().attempt() <= marking.retakes())
                    .isPresent();
            if (!may || !reading.has(Cue.SURVEY_AGAIN)) {
                return Optional.empty();
            }
            var sheet = paper.sheet().again();
            draft.also(new Change.SaveSheet(sheet));
            questions().next(paper.round(), sheet, scene.message());
            return finish("takes it again");
        }

        private Optional<Decision> skip() {
            if (!reading.has(Cue.SURVEY_SKIP) || !isMeant() || tellsOfTrouble()) {
                return Optional.empty();
            }
            draft.also(new Change.SaveSheet(paper.sheet().as(SheetState.DECLINED)));
            questions().reply(paper.round(), paper.sheet(), scene.message(), Phrase.of("survey.declined"));
            return finish("would rather not");
        }

        private Optional<Decision> answer() {
            return found().map(answer -> {
                var sheet = paper.sheet().with(answer, paper.round().survey());
                draft.also(new Change.SaveSheet(sheet));
                if (sheet.isOpen()) {
                    questions().next(paper.round(), sheet, scene.message());
                } else {
                    questions()
                            .reply(
                                    paper.round(),
                                    sheet,
                                    scene.message(),
                                    new Mark(paper.round().survey(), sheet).phrase());
                }
                return finish("answered").orElseThrow();
            });
        }

        private Optional<Answer> found() {
            var text = scene.message().text().strip();
            var question = paper.round().survey().questions().get(paper.sheet().next());
            if (question.isFree()) {
                boolean isAnswer = !text.isEmpty() && isMeant() && !tellsOfTrouble() && !isWork();
                return isAnswer ? Optional.of(Answer.of(masked(text))) : Optional.empty();
            }
            return new Choices(question)
                    .in(text)
                    .filter(found -> isMeant() || found.isExact() && isLetter(text))
                    .filter(found -> found.isExact() || !tellsOfTrouble() && (found.isNearlyExact() || !isWork()))
                    .map(found -> Answer.of(found.choice()));
        }

        /** A letter none of the choices has, or words that quote the question and mean none of them. */
        private Optional<Decision> unclear() {
            boolean isTried = isQuoted() || Choices.isMark(scene.message().text()) && isMeant();
            boolean isFree =
                    paper.round().survey().questions().get(paper.sheet().next()).isFree();
            if (!isTried || isFree || tellsOfTrouble()) {
                return Optional.empty();
            }
            questions().reply(paper.round(), paper.sheet(), scene.message(), Phrase.of("survey.unclear"));
            return finish("not understood");
        }

        /** Whether the words can only be to the survey: they quote it, or it is what we said here last. */
        private boolean isMeant() {
            if (!scene.quoted().subjects().isEmpty() || scene.message().quote().isPresent()) {
                return isQuoted();
            }
            var said = scene.said();
            if (!said.isEmpty()) {
                return said.get(said.size() - 1).outgoing().subjects().contains(code());
            }
            return scene.items().stream()
                    .noneMatch(item -> item.state().isDone()
                            && item.rating().isEmpty()
                            && item.asking().isFrom(scene.speaker().id()));
        }

        private boolean isQuoted() {
            return scene.quoted().subjects().contains(code());
        }

        private static boolean isLetter(String text) {
            return text.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        }

        private boolean tellsOfTrouble() {
            var limits = scene.town().limits();
            return reading.clauses().stream()
                    .anyMatch(c ->
                            c.confidence() >= (c.urgency() == Urgency.EMERGENCY ? limits.doubtful() : limits.sure()));
        }

        private boolean isWork() {
            var likeliest = reading.likeliest();
            return !isQuoted()
                    && WORK.contains(likeliest.act())
                    && likeliest.confidence() >= scene.town().limits().sure();
        }

        private String masked(String text) {
            var beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            return scene.town().policy().redactor().forGroup(beginning);
        }

        private Questions questions() {
            return new Questions(scene.town(), draft);
        }

        private String code() {
            return paper.round().code();
        }

        private Optional<Decision> finish(String what) {
            return Optional.of(draft.finish(Verdict.Outcome.NOTICED, what + ": " + code()));
        }
    }
}
