package org.huiyin.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One person's answers in one round; removed when the round is over, so that only sums remain.
 *
 * @param round the code of the round
 * @param version how often it was written; the store refuses a write over a newer one
 * @param grid where the person belongs
 * @param attempt how often it was begun, from 1
 * @param best the most right answers of a finished attempt
 * @param answers those of this attempt, in the order of the questions
 */
public record Sheet(
        String round,
        String person,
        long version,
        String grid,
        SheetState state,
        int attempt,
        Optional<Integer> best,
        List<Answer> answers) {
    public Sheet {
        answers = List.copyOf(answers);
    }

    public static Sheet drawn(String round, Draw.Candidate who, SheetState state) {
        return new Sheet(round, who.person(), 0, who.grid(), state, 1, Optional.empty(), List.of());
    }

    public boolean isOpen() {
        return state == SheetState.ASKED;
    }

    /** Whether an attempt was finished, though perhaps another was begun. */
    public boolean isFinished() {
        return state == SheetState.DONE || best.isPresent();
    }

    /** The place of the question that waits for its answer. */
    public int next() {
        return answers.size();
    }

    /** With one more answer; done when it was the last. */
    public Sheet with(Answer answer, Survey survey) {
        var more = Stream.concat(answers.stream(), Stream.of(answer)).toList();
        if (more.size() < survey.questions().size()) {
            return new Sheet(round, person, version, grid, state, attempt, best, more);
        }
        int score = survey.score(more);
        var most = survey.isQuiz() ? Optional.of(Math.max(score, best.orElse(0))) : best;
        return new Sheet(round, person, version, grid, SheetState.DONE, attempt, most, more);
    }

    public Sheet as(SheetState newState) {
        return new Sheet(round, person, version, grid, newState, attempt, best, answers);
    }

    /** From the beginning once more. */
    public Sheet again() {
        return new Sheet(round, person, version, grid, SheetState.ASKED, attempt + 1, best, List.of());
    }

    /** The same under the version the store gave it. */
    public Sheet written(long newVersion) {
        return new Sheet(round, person, newVersion, grid, state, attempt, best, answers);
    }
}
