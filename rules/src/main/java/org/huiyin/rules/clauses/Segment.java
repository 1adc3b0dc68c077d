package org.huiyin.rules.clauses;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.rules.words.NormalText;

/** A piece of a message between two stops, in characters of the normal text. */
record Segment(int from, int to, Break before) {

    /** What stands before a segment, weakest first. */
    enum Break {
        COMMA,
        STOP,
        /** A semicolon, a new line, the next number of a list. */
        HARD
    }

    private static final String COMMAS = ",~\u2026\u2014";
    private static final String STOPS = "\u3002!?";
    private static final String HARDS = ";\n";

    /** The segments of a message in order; none is empty. */
    static List<Segment> of(NormalText text) {
        var segments = new ArrayList<Segment>();
        var breakBefore = Break.HARD;
        int from = 0;
        int listed = 0;
        for (int at = 0; at < text.length(); at++) {
            int listMark = listMark(text, at, listed + 1);
            var mark = listMark > 0 ? Break.HARD : mark(text, at);
            if (mark != null) {
                breakBefore = close(segments, from, at, breakBefore, mark);
                listed += listMark > 0 ? 1 : 0;
                at += Math.max(0, listMark - 1);
                from = at + 1;
            } else if (at > from && isPause(text, at)) {
                breakBefore = close(segments, from, at, breakBefore, Break.COMMA);
                from = at;
            }
        }
        close(segments, from, text.length(), breakBefore, Break.HARD);
        return segments;
    }

    /** A space between words is a comma to many; beside a number it is only a space. */
    private static boolean isPause(NormalText text, int at) {
        return text.gapBefore(at) && !isDigit(text.at(at - 1)) && !isDigit(text.at(at));
    }

    /** Adds what lies before the mark; the break that stands before the next segment. */
    private static Break close(List<Segment> segments, int from, int to, Break before, Break mark) {
        if (from >= to) {
            return before.compareTo(mark) >= 0 ? before : mark;
        }
        segments.add(new Segment(from, to, before));
        return mark;
    }

    private static @org.jspecify.annotations.Nullable Break mark(NormalText text, int at) {
        char c = text.at(at);
        if (HARDS.indexOf(c) >= 0) {
            return Break.HARD;
        }
        if (STOPS.indexOf(c) >= 0) {
            return Break.STOP;
        }
        if (COMMAS.indexOf(c) >= 0) {
            return Break.COMMA;
        }
        boolean clock = at > 0 && at + 1 < text.length() && isDigit(text.at(at - 1)) && isDigit(text.at(at + 1));
        return c == ':' && !clock ? Break.STOP : null;
    }

    /** The length of the next mark of a list, "1." or "2)" and such; zero when it does not stand here. */
    private static int listMark(NormalText text, int at, int next) {
        if (!isDigit(text.at(at))) {
            return 0;
        }
        String number = String.valueOf(next);
        int end = at + number.length();
        if (!text.text().startsWith(number, at) || end >= text.length() || "\u3001.)".indexOf(text.at(end)) < 0) {
            return 0;
        }
        boolean longer = at > 0 && isDigit(text.at(at - 1)) || isEnumeration(text, end);
        return longer ? 0 : end + 1 - at;
    }

    /** Whether the mark stands between numbers of one enumeration, as in "houses 1, 2, 3". */
    private static boolean isEnumeration(NormalText text, int mark) {
        int after = mark + 1;
        while (after < text.length() && isDigit(text.at(after))) {
            after++;
        }
        return after > mark + 1 && (text.at(mark) == '.' || after < text.length() && text.at(after) == text.at(mark));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
