package org.huiyin.rules.slots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.report.SlotName;
import org.huiyin.rules.patterns.TextPattern;

/**
 * One pattern for one fact; an entry of {@code rules/slots}.
 *
 * @param rank patterns of a lower rank take their characters first
 * @param ahead whether a moment it names lies in the future
 * @param means the value of a MEANT one; empty for others
 */
public record SlotRule(
        String id,
        SlotName slot,
        int rank,
        TextPattern pattern,
        Edge edge,
        Checksum check,
        Value value,
        boolean ahead,
        String means,
        List<SlotExample> examples) {
    public SlotRule {
        examples = List.copyOf(examples);
    }

    /** What may not stand right beside the value. */
    enum Edge {
        NONE,
        DIGIT,
        /** A Latin letter or digit. */
        WORD
    }

    /** How the characters become a value. */
    enum Value {
        /** As they were typed. */
        TYPED,
        /** Digits and a last X only, for numbers with gaps in them. */
        DIGITS,
        /** A whole number, also when written in words. */
        NUMBER,
        /** A whole number of tens, as in "in her seventies". */
        DECADE,
        /** Yuan; the value is the whole sum with its unit. */
        MONEY,
        /** An instant. */
        MOMENT,
        /** As typed, Latin letters large. */
        UPPER,
        /** What the rule says that it means. */
        MEANT
    }

    boolean standsFree(String text, int from, int to) {
        return edge == Edge.NONE
                || (from == 0 || !clings(text.charAt(from - 1))) && (to == text.length() || !clings(text.charAt(to)));
    }

    private boolean clings(char c) {
        boolean digit = c >= '0' && c <= '9';
        return edge == Edge.WORD ? digit || c >= 'a' && c <= 'z' : digit;
    }

    /** The named groups that took part in the match; {@code hour_2} is another place where an hour may stand. */
    Map<String, String> groups(TextPattern.Match matcher) {
        var groups = new HashMap<String, String>();
        for (String name : pattern.namedGroups().keySet()) {
            String found = matcher.group(name);
            if (found != null && !found.isEmpty()) {
                int copy = name.indexOf('_');
                groups.put(copy < 0 ? name : name.substring(0, copy), found);
            }
        }
        return groups;
    }
}
