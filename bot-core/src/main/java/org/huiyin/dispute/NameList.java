package org.huiyin.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How people name who quarrels and who mediates; {@code rules/lexicon/disputes.yml}.
 *
 * @param leads words after which names follow
 * @param joins words between two names
 * @param ends words before which names end
 */
public record NameList(List<String> leads, List<String> joins, List<String> ends) {
    private static final String STOPS = "\u3002\uff1b;!\uff01?\uff1f\n";
    private static final String BREAKS = "\u3001,\uff0c/";
    private static final int LONGEST = 24;
    private static final int SHORTEST = 2;

    public NameList {
        leads = List.copyOf(leads);
        joins = List.copyOf(joins);
        ends = List.copyOf(ends);
    }

    /**
     * A name, and what stood beside it in brackets.
     *
     * @param about empty where nothing did
     */
    public record Named(String name, String about) {}

    /** Those a text names, in their order; none where no word leads to them. */
    public List<Named> in(String text) {
        return leads.stream()
                .filter(text::contains)
                .min(Comparator.comparingInt((String lead) -> text.indexOf(lead))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()))
                .map(lead -> text.substring(text.indexOf(lead) + lead.length()))
                .map(this::split)
                .orElse(List.of());
    }

    /** Those in a text that is nothing but names. */
    public List<Named> split(String after) {
        var found = new ArrayList<Named>();
        var rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < after.length(); i++) {
            char c = after.charAt(i);
            depth += isOpening(c) ? 1 : isClosing(c) ? -1 : 0;
            if (depth <= 0 && STOPS.indexOf(c) >= 0 || endsAt(after, i)) {
                break;
            }
            var join = depth > 0 ? Optional.<String>empty() : joinAt(after, i, rest.length());
            if (join.isPresent() || depth <= 0 && BREAKS.indexOf(c) >= 0) {
                keep(rest.toString(), found);
                rest.setLength(0);
                i += join.map(j -> j.length() - 1).orElse(0);
            } else {
                rest.append(c);
            }
        }
        keep(rest.toString(), found);
        return List.copyOf(found);
    }

    private boolean endsAt(String text, int at) {
        return ends.stream().anyMatch(end -> text.startsWith(end, at));
    }

    /** A join only between two names: the same sign stands inside names, too. */
    private Optional<String> joinAt(String text, int at, int before) {
        return joins.stream()
                .filter(join -> before >= SHORTEST && text.startsWith(join, at))
                .filter(join -> text.length() - at - join.length() >= SHORTEST)
                .findFirst();
    }

    private static void keep(String piece, List<Named> found) {
        var text = piece.strip();
        int open = 0;
        while (open < text.length() && !isOpening(text.charAt(open))) {
            open++;
        }
        var name = text.substring(0, open).strip();
        var about = text.substring(Math.min(open + 1, text.length()));
        if (!about.isEmpty() && isClosing(about.charAt(about.length() - 1))) {
            about = about.substring(0, about.length() - 1);
        }
        if (name.length() >= SHORTEST && name.length() <= LONGEST) {
            found.add(new Named(name, about.strip()));
        }
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '\uff08';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '\uff09';
    }
}
