package org.huiyin.survey;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One thing a survey asks.
 *
 * @param name what it is called in results
 * @param choices what may be answered; none when the answer is free text
 * @param isHeadline whether its counted answers are the rate of the survey
 */
public record Question(String text, String name, List<Choice> choices, boolean isHeadline) {
    public Question {
        choices = List.copyOf(choices);
    }

    /**
     * One thing that may be answered.
     *
     * @param words what else people say for it
     * @param counts whether it counts: as the right one of a quiz, as one who knows or is content in a survey
     */
    public record Choice(String say, List<String> words, boolean counts) {
        public Choice {
            words = List.copyOf(words);
        }
    }

    public boolean isFree() {
        return choices.isEmpty();
    }

    /** Whether some answers count and others do not. */
    public boolean isCounted() {
        return choices.stream().anyMatch(Choice::counts);
    }

    public boolean counts(Answer answer) {
        return answer.choice()
                .filter(at -> at < choices.size())
                .map(at -> choices.get(at).counts())
                .orElse(false);
    }

    /** The letter of a choice, from A. */
    public static String letter(int choice) {
        return Character.toString((char) ('A' + choice));
    }

    /** What counts, in the order of the choices. */
    public List<String> counted() {
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).counts())
                .mapToObj(i -> letter(i) + " " + choices.get(i).say())
                .toList();
    }
}
