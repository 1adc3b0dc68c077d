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
        for (int at = 0; at < text.length(); at++) {
            int listMark = at == from ? listMark(text, at) : 0;
            var mark = listMark > 0 ? Break.HARD : mark(text, at);
            if (mark != null) {
                breakBefore = close(segments, from, at, breakBefore, mark);
                at += Math.max(0, listMark - 1);
                from = at + 1;
            } else if (text.gapBefore(at) && at > from) {
                breakBefore = close(segments, from, at, breakBefore, Break.COMMA);
                from = at;
            }
        }
        close(segments, from, text.length(), breakBefore, Break.HARD);
        return segments;
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

    /** The length of "1." or "2、" at the beginning of a segment; zero when there is none. */
    private static int listMark(NormalText text, int at) {
        int end = at;
        while (end < text.length() && end - at < 2 && isDigit(text.at(end))) {
            end++;
        }
        if (end == at || end >= text.length() || "\u3001.)".indexOf(text.at(end)) < 0) {
            return 0;
        }
        boolean number = end + 1 < text.length() && isDigit(text.at(end + 1));
        return number ? 0 : end + 1 - at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
