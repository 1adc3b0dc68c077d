package org.huiyin.rules.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Words as a tree in two flat arrays, so that looking for all of them costs a few steps for each character. */
public final class WordTree {
    /** The number of the tree's root. */
    public static final int ROOT = 0;

    /** What is given where nothing follows, or no word ends. */
    public static final int NONE = -1;

    private long[] edges = new long[64];
    private int[] targets = new int[64];
    private int[] words = new int[64];
    private int edgeCount;

    /** The characters with which a word begins: at most places of a text none does. */
    private final long[] beginnings = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private int nodes = 1;

    /** The words in the order of their numbers, folded as texts are. */
    public WordTree(List<String> numbered) {
        Arrays.fill(edges, NONE);
        Arrays.fill(words, NONE);
        for (int i = 0; i < numbered.size(); i++) {
            add(NormalText.fold(numbered.get(i)), i);
        }
    }

    public static WordTree of(Collection<String> words) {
        return new WordTree(List.copyOf(words));
    }

    private void add(String word, int number) {
        int node = ROOT;
        if (!word.isEmpty()) {
            beginnings[word.charAt(0) / Long.SIZE] |= 1L << word.charAt(0);
        }
        for (int i = 0; i < word.length(); i++) {
            int next = next(node, word.charAt(i));
            node = next == NONE ? grow(node, word.charAt(i)) : next;
        }
        words[node] = number;
    }

    private int grow(int node, char c) {
        if (2 * ++edgeCount > edges.length) {
            widen();
        }
        if (nodes == words.length) {
            words = Arrays.copyOf(words, 2 * nodes);
            Arrays.fill(words, nodes, words.length, NONE);
        }
        put(key(node, c), nodes);
        return nodes++;
    }

    private void widen() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[2 * oldEdges.length];
        targets = new int[edges.length];
        Arrays.fill(edges, NONE);
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != NONE) {
                put(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (edges[slot] != NONE) {
            slot = (slot + 1) & (edges.length - 1);
        }
        edges[slot] = key;
        targets[slot] = target;
    }

    private static long key(int node, char c) {
        return (long) node << 16 | c;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (edges.length - 1);
    }

    /** The node after {@code c}, or NONE. */
    public int next(int node, char c) {
        if (node == ROOT && !begins(c)) {
            return NONE;
        }
        long key = key(node, c);
        for (int slot = slot(key); edges[slot] != NONE; slot = (slot + 1) & (edges.length - 1)) {
            if (edges[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    private boolean begins(char c) {
        return (beginnings[c / Long.SIZE] & 1L << c) != 0;
    }

    /** The number of the word that ends at the node, or NONE. */
    public int word(int node) {
        return words[node];
    }

    /** The length of the longest word that begins at {@code at}; zero when none does. */
    public int longest(String text, int at) {
        int longest = 0;
        int node = ROOT;
        for (int i = at; i < text.length(); i++) {
            node = next(node, text.charAt(i));
            if (node == NONE) {
                break;
            }
            longest = words[node] == NONE ? longest : i + 1 - at;
        }
        return longest;
    }
}
