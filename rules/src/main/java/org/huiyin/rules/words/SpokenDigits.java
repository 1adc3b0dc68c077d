package org.huiyin.rules.words;

import java.util.ArrayList;
import java.util.Optional;
import org.huiyin.text.Digits;

/** Numbers in words become digits by the numerals of the lexicon; what stands in digits already is left alone. */
public final class SpokenDigits implements Digits {
    private final Numerals numerals;

    public SpokenDigits(Numerals numerals) {
        this.numerals = numerals;
    }

    @Override
    public Written of(String text) {
        var written = new StringBuilder();
        var origins = new ArrayList<Integer>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            var digits = digits(text.substring(at, end));
            for (int i = 0; i < digits.length(); i++) {
                origins.add(Math.min(at + i, end - 1));
            }
            written.append(digits);
            at = end;
        }
        origins.add(text.length());
        return new Written(written.toString(), origins);
    }

    /** The end of the run of numerals, or of the single other character, that begins here. */
    private int end(String text, int from) {
        int end = from;
        while (end < text.length() && numerals.isNumeral(text.charAt(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private String digits(String run) {
        boolean inWords = run.chars().noneMatch(c -> c >= '0' && c <= '9') && numerals.isNumeral(run.charAt(0));
        return Optional.of(run)
                .filter(words -> inWords)
                .flatMap(numerals::whole)
                .map(String::valueOf)
                .orElse(run);
    }
}
