package org.huiyin.survey;

import java.util.Optional;

/**
 * What somebody answered to one question: one of its choices, counted from 0, or words of their own.
 *
 * @param words with phone numbers and doors taken out
 */
public record Answer(Optional<Integer> choice, Optional<String> words) {

    public static Answer of(int choice) {
        return new Answer(Optional.of(choice), Optional.empty());
    }

    public static Answer of(String words) {
        return new Answer(Optional.empty(), Optional.of(words));
    }
}
