package org.huiyin.rules.patterns;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads from a pattern, as it is written, which words it needs. What it does not know needs nothing.
 *
 * @see <a href="https://github.com/google/re2/blob/main/re2/prefilter.cc">the same idea in RE2</a>
 */
final class NeededReader {
    private static final char END = '\0';

    /** Wider ranges of a class are as good as any character. */
    private static final int WIDEST_RANGE = 64;

    private final String pattern;
    private int at;

    NeededReader(String pattern) {
        this.pattern = pattern;
    }

    Known read() {
        // Flags change what letters stand for; \Q quotes. Neither is worth understanding.
        if (pattern.contains("(?i") || pattern.contains("(?s") || pattern.contains("\\Q")) {
            return Known.anything();
        }
        var known = alternatives();
        return at == pattern.length() ? known : Known.anything();
    }

    private Known alternatives() {
        var branches = new ArrayList<Known>();
        branches.add(sequence());
        while (peek() == '|') {
            at++;
            branches.add(sequence());
        }
        return Known.oneOf(branches);
    }

    private Known sequence() {
        var known = Known.empty();
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            known = known.then(repeated(atom()));
        }
        return known;
    }

    private Known atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '^', '$' -> Known.place();
            case '.' -> Known.anything();
            default -> Known.words(Set.of(String.valueOf(c)));
        };
    }

    private Known group() {
        if (peek() == '?') {
            // (?: or (?P<name>
            char stop = pattern.startsWith("?P<", at) ? '>' : ':';
            at = pattern.indexOf(stop, at) + 1;
        }
        var known = alternatives();
        at++;
        return known;
    }

    private Known escaped() {
        char c = pattern.charAt(at++);
        if (c == 'p' || c == 'P') {
            at = peek() == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
            return Known.anything();
        }
        // A letter is a class of characters or a place in the text.
        return Character.isLetterOrDigit(c) ? Known.anything() : Known.words(Set.of(String.valueOf(c)));
    }

    private Known characterClass() {
        boolean understood = peek() != '^';
        at += understood ? 0 : 1;
        var members = new TreeSet<String>();
        for (boolean first = true; first || peek() != ']'; first = false) {
            char from = pattern.charAt(at++);
            if (from == '\\') {
                from = pattern.charAt(at++);
                understood &= !Character.isLetterOrDigit(from);
                at = from == 'p' && peek() == '{' ? pattern.indexOf('}', at) + 1 : at;
            }
            char to = from;
            if (peek() == '-' && pattern.charAt(at + 1) != ']') {
                to = pattern.charAt(at + 1);
                at += 2;
                understood &= to - from < WIDEST_RANGE && to != '\\';
            }
            for (char member = from; understood && member <= to; member++) {
                members.add(String.valueOf(member));
            }
        }
        at++;
        return understood ? Known.words(members) : Known.anything();
    }

    private Known repeated(Known once) {
        char c = peek();
        if (c != '?' && c != '*' && c != '+' && c != '{') {
            return once;
        }
        char fewest = c == '{' ? pattern.charAt(at + 1) : c;
        at = c == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        at += peek() == '?' ? 1 : 0;
        return switch (fewest) {
            case '?' -> once.perhaps();
            case '*', '0' -> once.anyTimes();
            default -> once.repeated();
        };
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : END;
    }
}
