package org.huiyin.rules.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parts of a pattern that the library has already accepted. What it does not know well it refuses as a whole. */
final class PartReader {
    private static final char END = '\0';
    private static final String SPECIAL = "*+?{";
    private static final String HAN = "p{Han}";

    private final String pattern;
    private int at;
    private boolean strange;

    private PartReader(String pattern) {
        this.pattern = pattern;
    }

    /** The pattern's parts; empty where one of them is not known here. */
    static Optional<Part> read(String pattern) {
        var reader = new PartReader(pattern);
        var part = reader.choice();
        return reader.strange || reader.at < pattern.length() ? Optional.empty() : Optional.of(part);
    }

    private Part choice() {
        var branches = new ArrayList<Part>();
        branches.add(sequence());
        while (peek() == '|') {
            at++;
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : new Part.Choice(branches);
    }

    private Part sequence() {
        var parts = new ArrayList<Part>();
        while (!strange && at < pattern.length() && peek() != '|' && peek() != ')') {
            parts.add(repeated(atom()));
        }
        return new Part.Sequence(parts);
    }

    private Part atom() {
        char c = next();
        return switch (c) {
            case '(' -> group();
            case '[' -> new Part.One(characterClass());
            case '\\' -> new Part.One(escaped());
            case '.' -> new Part.One(CharSet.of('\n', '\n').others());
            case '^' -> Part.Place.BEGIN;
            case '$' -> Part.Place.END;
            default -> {
                strange |= SPECIAL.indexOf(c) >= 0 || Character.isSurrogate(c);
                yield new Part.One(CharSet.of(c, c));
            }
        };
    }

    private Part group() {
        if (peek() == '?') {
            boolean named = pattern.startsWith("?P<", at);
            strange |= !named && !pattern.startsWith("?:", at);
            at = named ? pattern.indexOf('>', at) + 1 : at + 2;
        }
        var inside = choice();
        strange |= next() != ')';
        return inside;
    }

    private CharSet escaped() {
        if (pattern.startsWith(HAN, at)) {
            at += HAN.length();
            return CharSet.han();
        }
        char c = next();
        if (c == 'd') {
            return CharSet.of('0', '9');
        }
        // Other letters are classes, places or signs of control.
        strange |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        return CharSet.of(c, c);
    }

    private CharSet characterClass() {
        boolean turned = peek() == '^';
        at += turned ? 1 : 0;
        var members = new ArrayList<CharSet>();
        for (boolean first = true; !strange && (first || peek() != ']'); first = false) {
            members.add(member());
        }
        at++;
        var set = CharSet.union(members);
        return turned ? set.others() : set;
    }

    private CharSet member() {
        char from = next();
        strange |= Character.isSurrogate(from) || from == '[' && peek() == ':';
        var set = from == '\\' ? escaped() : CharSet.of(from, from);
        boolean range = peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
        if (!range) {
            return set;
        }
        at++;
        char to = next();
        strange |= from == '\\' || to == '\\' || to < from || Character.isSurrogate(to);
        return strange ? set : CharSet.of(from, to);
    }

    private Part repeated(Part once) {
        char c = peek();
        if (c == END || SPECIAL.indexOf(c) < 0) {
            return once;
        }
        at++;
        var part = switch (c) {
            case '?' -> new Part.Repeat(once, 0, 1);
            case '*' -> new Part.Repeat(once, 0, Part.Repeat.ENDLESS);
            case '+' -> new Part.Repeat(once, 1, Part.Repeat.ENDLESS);
            default -> counted(once);
        };
        at += peek() == '?' ? 1 : 0;
        return part;
    }

    private Part counted(Part once) {
        int end = pattern.indexOf('}', at);
        var bounds =
                end < 0 ? List.<String>of() : List.of(pattern.substring(at, end).split(",", -1));
        boolean known = (bounds.size() == 1 || bounds.size() == 2)
                && bounds.stream().allMatch(bound -> bound.matches("[0-9]{0,3}"))
                && !bounds.get(0).isEmpty();
        if (!known) {
            strange = true;
            return once;
        }
        at = end + 1;
        int least = Integer.parseInt(bounds.get(0));
        String most = bounds.get(bounds.size() - 1);
        return new Part.Repeat(once, least, most.isEmpty() ? Part.Repeat.ENDLESS : Integer.parseInt(most));
    }

    private char next() {
        strange |= at >= pattern.length();
        return strange ? END : pattern.charAt(at++);
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : END;
    }
}
