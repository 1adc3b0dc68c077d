package org.huiyin.rules.patterns;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of the texts that a part of a pattern matches.
 *
 * @param endings words of which such a text is one, if {@code whole}, or with one of which it ends; the empty word where
 *     that is not known
 * @param whole whether the endings are the texts themselves
 * @param needed what such a text must hold beside its ending
 */
record Known(Set<String> endings, boolean whole, Needed needed) {
    /** A longer list is good for nothing. */
    private static final int MOST = 1000;

    private static final Set<String> EMPTY = Set.of("");

    /** The text of no character. */
    static Known empty() {
        return new Known(EMPTY, true, Needed.nothing());
    }

    /** A text of which nothing is known. */
    static Known anything() {
        return new Known(EMPTY, false, Needed.nothing());
    }

    /** One of these words. */
    static Known words(Set<String> words) {
        return words.isEmpty() || words.size() > MOST ? anything() : new Known(words, true, Needed.nothing());
    }

    /** All that such a text must hold. */
    Needed all() {
        return needed.and(Needed.oneOf(endings));
    }

    /** This and then the other. */
    Known then(Known next) {
        if (next.whole) {
            return endings.size() * next.endings.size() <= MOST
                    ? new Known(joined(next.endings), whole, needed)
                    : new Known(next.endings, false, all());
        }
        return new Known(next.endings, false, all().and(next.needed));
    }

    private Set<String> joined(Set<String> after) {
        var joined = new TreeSet<String>();
        endings.forEach(first -> after.forEach(second -> joined.add(first + second)));
        return joined;
    }

    /** This or nothing. */
    Known perhaps() {
        return whole ? words(union(Stream.of(endings, EMPTY))) : anything();
    }

    /** This, once or more often. */
    Known repeated() {
        return new Known(endings, false, all());
    }

    /** One of these. */
    static Known oneOf(List<Known> branches) {
        if (branches.size() == 1) {
            return branches.get(0);
        }
        var endings = union(branches.stream().map(Known::endings));
        boolean few = endings.size() <= MOST;
        if (few && branches.stream().allMatch(Known::whole)) {
            return words(endings);
        }
        return new Known(
                few ? endings : EMPTY,
                false,
                Needed.either(branches.stream().map(Known::all).toList()));
    }

    private static Set<String> union(Stream<Set<String>> sets) {
        var union = new TreeSet<String>();
        sets.forEach(union::addAll);
        return union;
    }
}
