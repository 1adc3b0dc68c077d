package org.huiyin.rules.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words a text must hold for a pattern to match: of each set at least one. */
final class Needed {
    private static final Needed NOTHING = new Needed(List.of());

    /** Sets of words, the most telling first; in each, no word holds another. */
    private final List<List<String>> sets;

    private Needed(List<List<String>> sets) {
        this.sets = sets;
    }

    static Needed nothing() {
        return NOTHING;
    }

    /** One of these words; nothing, if one of them is empty. */
    static Needed oneOf(Set<String> words) {
        if (words.contains("")) {
            return NOTHING;
        }
        return new Needed(List.of(words.stream()
                .filter(word -> !holdsAnother(word, words))
                .sorted()
                .toList()));
    }

    private static boolean holdsAnother(String word, Set<String> words) {
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; to <= word.length(); to++) {
                if (to - from < word.length() && words.contains(word.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    List<List<String>> sets() {
        return sets;
    }

    /** What both need. */
    Needed and(Needed other) {
        return new Needed(Stream.concat(sets.stream(), other.sets.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Needed::commonness))
                .toList());
    }

    /** What is needed where one of these matches: from each its most telling set. */
    static Needed either(List<Needed> branches) {
        var union = new ArrayList<String>();
        for (Needed branch : branches) {
            if (branch.sets.isEmpty()) {
                return NOTHING;
            }
            union.addAll(branch.sets.get(0));
        }
        return oneOf(Set.copyOf(union));
    }

    /** A single character stands in as many texts as a hundred words. */
    private static int commonness(List<String> set) {
        return set.stream().mapToInt(word -> word.length() > 1 ? 1 : 100).sum();
    }
}
