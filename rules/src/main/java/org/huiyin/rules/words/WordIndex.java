package org.huiyin.rules.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All words of all lists in one tree, so that one pass over a text finds every one of them. Words belong to groups; a
 * group is what rules ask about. A shield is a longer expression inside which a word means something else. A mark only
 * says that one of its words stands somewhere, shield or not.
 */
public final class WordIndex {
    private final WordTree tree;
    private final Entry[] entries;
    private final int groups;
    private final int marks;

    private WordIndex(WordTree tree, List<Entry> entries, int groups, int marks) {
        this.tree = tree;
        this.entries = entries.toArray(Entry[]::new);
        this.groups = groups;
        this.marks = marks;
    }

    /** What one word stands for: its groups, the groups it shields, whether it shields every group, and its marks. */
    record Entry(int[] groups, int[] shields, boolean shieldsAll, int[] marks) {

        boolean isShield() {
            return shieldsAll || shields.length > 0;
        }

        /** Whether it matters where it stands. */
        boolean isPlaced() {
            return groups.length > 0 || isShield();
        }

        boolean shields(int group) {
            for (int shielded : shields) {
                if (shielded == group) {
                    return true;
                }
            }
            return shieldsAll;
        }
    }

    /** One word of the lists at one place of the text. */
    record Hit(int from, int to, Entry entry) {
        boolean covers(Hit other) {
            return from <= other.from && to >= other.to && to - from > other.to - other.from;
        }
    }

    /** A word while the lists are still being read. */
    private static final class Draft {
        private final TreeSet<Integer> groups = new TreeSet<>();
        private final TreeSet<Integer> shields = new TreeSet<>();
        private final TreeSet<Integer> marks = new TreeSet<>();
        private boolean shieldsAll;

        private Entry entry() {
            return new Entry(ints(groups), ints(shields), shieldsAll, ints(marks));
        }

        private static int[] ints(TreeSet<Integer> set) {
            return set.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Gathers groups of words before the tree is closed. */
    public static final class Builder {
        private final Map<String, Draft> drafts = new LinkedHashMap<>();
        private final Map<Collection<String>, Integer> marks = new HashMap<>();
        private int groups;

        /** A new group of these words; its number. */
        public int group(Collection<String> words) {
            return group(words, List.of());
        }

        /** A new group whose words do not count inside one of {@code shields}. */
        public int group(Collection<String> words, Collection<String> shields) {
            int group = groups++;
            words.forEach(word -> draft(word).groups.add(group));
            shields.forEach(word -> draft(word).shields.add(group));
            return group;
        }

        /** The mark of these words; its number. */
        public int mark(Collection<String> words) {
            return marks.computeIfAbsent(List.copyOf(words), any -> {
                words.forEach(word -> draft(word).marks.add(marks.size()));
                return marks.size();
            });
        }

        /** Expressions inside which no word of any group counts. */
        public void shield(Collection<String> words) {
            words.forEach(word -> draft(word).shieldsAll = true);
        }

        private Draft draft(String word) {
            return drafts.computeIfAbsent(NormalText.fold(word), any -> new Draft());
        }

        public WordIndex build() {
            var tree = new WordTree(List.copyOf(drafts.keySet()));
            return new WordIndex(
                    tree, drafts.values().stream().map(Draft::entry).toList(), groups, marks.size());
        }
    }

    /** Every listed word in the text. */
    public Hits scan(String text) {
        var hits = new ArrayList<Hit>();
        var marked = new BitSet(marks);
        for (int from = 0; from < text.length(); from++) {
            int node = WordTree.ROOT;
            for (int at = from; at < text.length(); at++) {
                node = tree.next(node, text.charAt(at));
                if (node == WordTree.NONE) {
                    break;
                }
                if (tree.word(node) != WordTree.NONE) {
                    var entry = entries[tree.word(node)];
                    for (int mark : entry.marks()) {
                        marked.set(mark);
                    }
                    if (entry.isPlaced()) {
                        hits.add(new Hit(from, at + 1, entry));
                    }
                }
            }
        }
        return new Hits(hits, marked, groups);
    }
}
