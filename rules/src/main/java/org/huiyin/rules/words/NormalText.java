package org.huiyin.rules.words;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as rules compare it, and where each of its characters was typed: full width made half width, Latin letters
 * small, spaces beside Han characters dropped (but remembered as gaps), invisible characters dropped.
 */
public final class NormalText {
    private final String typed;
    private final String text;
    private final int[] origin;
    private final BitSet gaps;

    private NormalText(String typed, String text, int[] origin, BitSet gaps) {
        this.typed = typed;
        this.text = text;
        this.origin = origin;
        this.gaps = gaps;
    }

    public static NormalText of(String typed) {
        var text = new StringBuilder(typed.length());
        var origin = new int[typed.length() + 1];
        var gaps = new BitSet();
        int word = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = fold(typed.charAt(i));
            if (isInvisible(c)) {
                continue;
            }
            if (c == ' ') {
                word = word > i ? word : endOfSpaces(typed, i);
                if (text.isEmpty() || isDroppable(text.charAt(text.length() - 1), typed, word)) {
                    gaps.set(text.length());
                    continue;
                }
            }
            origin[text.length()] = i;
            text.append(c);
        }
        origin[text.length()] = typed.length();
        return new NormalText(typed, text.toString(), Arrays.copyOf(origin, text.length() + 1), gaps);
    }

    /** The same folding for a word of a list, so that it can be found. */
    public static String fold(String word) {
        return of(word.strip()).text;
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return Character.toLowerCase((char) (c - 0xFEE0));
        }
        if (c == '\u3000' || c == '\u00A0' || c == '\t') {
            return ' ';
        }
        return Character.toLowerCase(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\uFE0F' || c == '\u200B' || c == '\u200D' || c == '\uFEFF' || c == '\r';
    }

    private static int endOfSpaces(String typed, int at) {
        int next = at + 1;
        while (next < typed.length() && fold(typed.charAt(next)) == ' ') {
            next++;
        }
        return next;
    }

    /** Whether spaces between these two say nothing; {@code next} is where the next word is typed. */
    private static boolean isDroppable(char before, String typed, int next) {
        return next == typed.length() || isHan(before) || isHan(typed.charAt(next)) || before == ' ';
    }

    /** Whether the character is a Chinese one, not punctuation. */
    public static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c == '\u3007' || c >= '\u3400' && c <= '\u4DBF';
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public char at(int index) {
        return text.charAt(index);
    }

    /** The text as it was typed. */
    public String typed() {
        return typed;
    }

    /** Where the character at {@code index} was typed. */
    public int typedFrom(int index) {
        return origin[index];
    }

    /** One past where the last character before {@code end} was typed. */
    public int typedTo(int end) {
        return end == 0 ? 0 : origin[end - 1] + 1;
    }

    /** The first character that was typed at {@code typed} or after it; the length of this text if none was. */
    public int firstTypedFrom(int typed) {
        int index = Arrays.binarySearch(origin, typed);
        return index < 0 ? -index - 1 : index;
    }

    /** What was typed for this stretch of the normal text. */
    public String typed(int from, int to) {
        return from >= to ? "" : typed.substring(typedFrom(from), typedTo(to));
    }

    /** Whether a space was dropped just before {@code index}. */
    public boolean gapBefore(int index) {
        return gaps.get(index);
    }
}
