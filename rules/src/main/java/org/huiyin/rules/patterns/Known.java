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
 * @param beginning how such a text begins
 */
record Known(Set<String> endings, boolean whole, Needed needed, Beginning beginning) {
    /** A longer list is good for nothing. */
    private static final int MOST = 1000;

    private static final Set<String> EMPTY = Set.of("");

    /** The text of no character. */
    static Known empty() {
        return new Known(EMPTY, true, Needed.nothing(), Beginning.nothing());
    }

    /** A text of which nothing is known. */
    static Known anything() {
        return new Known(EMPTY, false, Needed.nothing(), Beginning.anything());
    }

    /** A place of the text, such as its begin, and no character. */
    static Known place() {
        return new Known(EMPTY, true, Needed.nothing(), Beginning.anything());
    }

    /** One of these words. */
    static Known words(Set<String> words) {
        var beginning = Beginning.of(words);
        return words.isEmpty() || words.size() > MOST
                ? new Known(EMPTY, false, Needed.nothing(), words.isEmpty() ? Beginning.anything() : beginning)
                : new Known(words, true, Needed.nothing(), beginning);
    }

    /** All that such a text must hold. */
    Needed all() {
        return needed.and(Needed.oneOf(endings));
    }

    /** This and then the other. */
    Known then(Known next) {
        var begins = beginning.then(next.beginning);
        if (next.whole) {
            return endings.size() * next.endings.size() <= MOST
                    ? new Known(joined(next.endings), whole, needed, begins)
                    : new Known(next.endings, false, all(), begins);
        }
        return new Known(next.endings, false, all().and(next.needed), begins);
    }

    private Set<String> joined(Set<String> after) {
        var joined = new TreeSet<String>();
        endings.forEach(first -> after.forEach(second -> joined.add(first + second)));
        return joined;
    }

    /** This or nothing. */
    Known perhaps() {
        var begins = beginning.perhaps();
        return whole
                ? new Known(union(Stream.of(endings, EMPTY)), true, needed, begins)
                : new Known(EMPTY, false, Needed.nothing(), begins);
    }

    /** This, as often as one likes, or never. */
    Known anyTimes() {
        return new Known(EMPTY, false, Needed.nothing(), beginning.perhaps());
    }

    /** This, once or more often. */
    Known repeated() {
        return new Known(endings, false, all(), beginning);
    }

    /** One of these. */
    static Known oneOf(List<Known> branches) {
        if (branches.size() == 1) {
            return branches.get(0);
        }
        var endings = union(branches.stream().map(Known::endings));
        var begins = Beginning.oneOf(branches.stream().map(Known::beginning).toList());
        boolean few = endings.size() <= MOST;
        boolean bare = branches.stream().allMatch(branch -> branch.needed.sets().isEmpty());
        if (few && bare && branches.stream().allMatch(Known::whole)) {
            return new Known(endings, true, Needed.nothing(), begins);
        }
        return new Known(
                few ? endings : EMPTY,
                false,
                Needed.either(branches.stream().map(Known::all).toList()),
                begins);
    }

    private static Set<String> union(Stream<Set<String>> sets) {
        var union = new TreeSet<String>();
        sets.forEach(union::addAll);
        return union;
    }
}
