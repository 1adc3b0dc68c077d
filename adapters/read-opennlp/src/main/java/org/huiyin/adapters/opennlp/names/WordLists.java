package org.huiyin.adapters.opennlp.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of words that tell something about names: surnames, endings of places, titles … Where their words stand. */
public final class WordLists {
    /** How many bits of a character's marks each list has. */
    static final int WIDTH = 4;

    private static final int BEGINS = 0;
    private static final int INSIDE = 1;
    private static final int ENDS = 2;
    private static final int ANY = 7;
    private static final int ROOT = 1;

    private final List<List<String>> lists;

    /** The words as a tree: from a node and the next character to the node after it. */
    private final TraitIndex steps;

    /** For each node one bit for each list that has the word that ends there, at the list's place. */
    private final long[] words;

    /** At most sixteen lists. */
    public WordLists(List<List<String>> lists) {
        this.lists = lists.stream().map(List::copyOf).toList();
        var nodes = new HashMap<Long, Integer>();
        var order = new ArrayList<Long>();
        var ends = new HashMap<Integer, Long>();
        for (int list = 0; list < lists.size(); list++) {
            for (String word : lists.get(list)) {
                ends.merge(grow(word, nodes, order), 1L << WIDTH * list, (a, b) -> a | b);
            }
        }
        this.steps = new TraitIndex(order.stream().mapToLong(Long::longValue).toArray());
        this.words = new long[order.size() + ROOT + 1];
        ends.forEach((node, word) -> words[node] = word);
    }

    private static int grow(String word, Map<Long, Integer> nodes, List<Long> order) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = nodes.computeIfAbsent(step(node, word.charAt(i)), step -> {
                order.add(step);
                return order.size() + ROOT;
            });
        }
        return node;
    }

    private static long step(int node, char c) {
        return (long) node << 16 | c;
    }

    List<List<String>> lists() {
        return lists;
    }

    /** For each character and list, in {@link #WIDTH} bits, whether a word of the list begins there, goes on, or ends. */
    long[] marks(String text) {
        var marks = new long[text.length()];
        for (int from = 0; from < text.length(); from++) {
            int place = steps.find(step(ROOT, text.charAt(from)));
            for (int to = from + 1; place >= 0; to++) {
                int node = place + ROOT + 1;
                mark(marks, words[node], from, to);
                place = to < text.length() ? steps.find(step(node, text.charAt(to))) : -1;
            }
        }
        return marks;
    }

    private static void mark(long[] marks, long word, int from, int to) {
        if (word != 0) {
            marks[from] |= word << BEGINS;
            marks[to - 1] |= word << ENDS;
            for (int i = from + 1; i < to - 1; i++) {
                marks[i] |= word << INSIDE;
            }
        }
    }

    /** What the marks of a character say of one list. */
    static int mark(long marks, int list) {
        return (int) (marks >>> WIDTH * list) & ANY;
    }
}
