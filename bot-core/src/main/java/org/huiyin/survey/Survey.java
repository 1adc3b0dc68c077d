package org.huiyin.survey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.grid.Role;

/**
 * Questions put to a sample of people, one at a time and in private; an entry of {@code rules/surveys}.
 *
 * @param names how the command room calls it
 * @param lasts how long answers are waited for
 * @param reminder how long before the end staff who have not finished are reminded, once; residents never are
 * @param marking how answers are marked, if it is a quiz
 */
public record Survey(
        String id,
        String title,
        List<String> names,
        Sampling sampling,
        Duration lasts,
        Optional<Duration> reminder,
        Optional<Marking> marking,
        List<Question> questions) {
    public Survey {
        names = List.copyOf(names);
        questions = List.copyOf(questions);
    }

    /**
     * Whom it is put to.
     *
     * @param audience the roles it is for; residents are those who ever wrote to us in private
     * @param size how many are asked unless somebody says otherwise
     * @param seed the number the draw begins from, so that anybody can draw again
     * @param least a place with fewer answers is not told apart, lest an answer be somebody's
     */
    public record Sampling(Set<Role> audience, int size, long seed, int least) {
        public Sampling {
            audience = Set.copyOf(audience);
        }

        public boolean asksResidents() {
            return audience.contains(Role.RESIDENT);
        }
    }

    /**
     * How a quiz is marked.
     *
     * @param pass from how many right answers it is passed
     * @param retakes how often it may be taken again
     * @param isDuty whether to answer is part of the work, so that the room hears who has not
     */
    public record Marking(int pass, int retakes, boolean isDuty) {}

    public boolean isQuiz() {
        return marking.isPresent();
    }

    public boolean isDuty() {
        return marking.filter(Marking::isDuty).isPresent();
    }

    /** The place of the question whose counted answers are the rate. */
    public Optional<Integer> headline() {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).isHeadline()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** How many answers are right. */
    public int score(List<Answer> answers) {
        int right = 0;
        for (int i = 0; i < Math.min(answers.size(), questions.size()); i++) {
            right += questions.get(i).counts(answers.get(i)) ? 1 : 0;
        }
        return right;
    }

    public boolean isPassed(int score) {
        return marking.filter(m -> score >= m.pass()).isPresent();
    }
}
