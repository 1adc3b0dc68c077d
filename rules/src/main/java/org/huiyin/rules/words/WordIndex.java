package org.huiyin.rules.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All words of all lists in one tree, so that one pass over a text finds every one of them. Words belong to groups; a
 * group is what rules ask about. A shield is a longer expression inside which a word means something else.
 */
public final class WordIndex {
    private final Node root;
    private final int groups;

    private WordIndex(Node root, int groups) {
        this.root = root;
        this.groups = groups;
    }

    /** A place in the tree: what may follow, and what ends here. */
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(2);
        private final Set<Integer> groups = new HashSet<>(2);
        private final Set<Integer> shields = new HashSet<>(2);
        private boolean shieldsAll;

        private boolean isWord() {
            return shieldsAll || !groups.isEmpty() || !shields.isEmpty();
        }
    }

    /** One word of the lists at one place of the text. */
    record Hit(int from, int to, Set<Integer> groups, Set<Integer> shields, boolean shieldsAll) {
        boolean covers(Hit other) {
            return from <= other.from && to >= other.to && to - from > other.to - other.from;
        }
    }

    /** Gathers groups of words before the tree is closed. */
    public static final class Builder {
        private final Node root = new Node();
        private int groups;

        /** A new group of these words; its number. */
        public int group(Collection<String> words) {
            return group(words, List.of());
        }

        /** A new group whose words do not count inside one of {@code shields}. */
        public int group(Collection<String> words, Collection<String> shields) {
            int group = groups++;
            words.forEach(word -> node(word).groups.add(group));
            shields.forEach(word -> node(word).shields.add(group));
            return group;
        }

        /** Expressions inside which no word of any group counts. */
        public void shield(Collection<String> words) {
            words.forEach(word -> node(word).shieldsAll = true);
        }

        private Node node(String word) {
            var at = root;
            for (char c : NormalText.fold(word).toCharArray()) {
                at = at.next.computeIfAbsent(c, any -> new Node());
            }
            return at;
        }

        public WordIndex build() {
            return new WordIndex(root, groups);
        }
    }

    /** Every listed word in the text. */
    public Hits scan(String text) {
        var hits = new ArrayList<Hit>();
        for (int from = 0; from < text.length(); from++) {
            var at = root.next.get(text.charAt(from));
            for (int to = from + 1; at != null; to++) {
                if (at.isWord()) {
                    hits.add(new Hit(from, to, at.groups, at.shields, at.shieldsAll));
                }
                at = to < text.length() ? at.next.get(text.charAt(to)) : null;
            }
        }
        return new Hits(hits, groups);
    }
}
