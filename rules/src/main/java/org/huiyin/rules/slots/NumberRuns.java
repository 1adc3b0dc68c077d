package org.huiyin.rules.slots;

import org.huiyin.rules.words.Numerals;

/** Where the numbers of a text end, counted once: a message of nothing but digits asks for it at each of them. */
final class NumberRuns {
    private final int[] ends;

    NumberRuns(String text, Numerals numerals) {
        this.ends = new int[text.length() + 1];
        ends[text.length()] = text.length();
        for (int at = text.length() - 1; at >= 0; at--) {
            ends[at] = numerals.isNumeral(text.charAt(at)) ? Math.max(at + 1, ends[at + 1]) : at;
        }
    }

    /** One past the last numeral from {@code at} on; {@code at} itself where none stands. */
    int end(int at) {
        return ends[at];
    }
}
