package org.huiyin.text;

import java.util.List;
import java.util.stream.IntStream;

/** Writes numbers that are said in words in digits, so that a text compares with what is written in digits. */
public interface Digits {

    Written of(String text);

    /**
     * A text with its numbers in digits.
     *
     * @param origins for each of its characters, and for its end, where that stood in the text as it was said
     */
    record Written(String text, List<Integer> origins) {
        public Written {
            origins = List.copyOf(origins);
        }

        /** A text in which nothing is said in words. */
        public static Written asSaid(String text) {
            return new Written(
                    text, IntStream.rangeClosed(0, text.length()).boxed().toList());
        }

        /** Where a character stood in the text as it was said. */
        public int origin(int at) {
            return origins.get(at);
        }
    }
}
