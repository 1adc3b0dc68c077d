package org.huiyin.rules.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Words as a tree in one flat array, so that looking for all of them costs a few steps for each character. The number of
 * a node tells by itself whether a word ends there and whether any goes on: most looks end without another.
 */
public final class WordTree {
    /** The number of the tree's root. */
    public static final int ROOT = 1;

    /** What is given where nothing follows, or no word ends. */
    public static final int NONE = -1;

    /** Of a node's number: some word goes on. */
    private static final int GOES_ON = 1;

    /** Of a node's number: a word ends. */
    private static final int ENDS = 2;

    private static final int FLAGS = 2;

    /** How many bits the number of a node has. */
    private static final int NODE = 24;

    private static final int MOST_NODES = 1 << NODE - FLAGS;
    private static final long EMPTY = -1;

    /** From the place of a node and a character, to the number of the next node in the last bits. */
    private final long[] edges;

    /** By the place of a node. */
    private final int[] words;

    /** The characters with which a word begins: at most places of a text none does. */
    private final long[] beginnings = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    /** The words in the order of their numbers, folded as texts are. */
    public WordTree(List<String> numbered) {
        var growing = new Growing();
        for (int i = 0; i < numbered.size(); i++) {
            growing.add(NormalText.fold(numbered.get(i)), i);
        }
        this.words = Arrays.copyOf(growing.words, growing.nodes);
        this.edges = growing.numbered();
        for (long edge : edges) {
            if (edge != EMPTY && edge >>> NODE + Character.SIZE == 0) {
                char c = (char) (edge >>> NODE);
                beginnings[c / Long.SIZE] |= 1L << c;
            }
        }
    }

    public static WordTree of(Collection<String> words) {
        return new WordTree(List.copyOf(words));
    }

    /** A tree that still grows; its edges lead to places of nodes. */
    private static final class Growing {
        private long[] edges = new long[64];
        private int[] words = new int[64];
        private boolean[] goesOn = new boolean[64];
        private int edgeCount;
        private int nodes = 1;

        Growing() {
            Arrays.fill(edges, EMPTY);
            Arrays.fill(words, NONE);
        }

        void add(String word, int number) {
            int node = 0;
            for (int i = 0; i < word.length(); i++) {
                int slot = slotOf(edges, key(node, word.charAt(i)));
                node = edges[slot] == EMPTY ? grow(node, word.charAt(i)) : target(edges[slot]);
            }
            words[node] = number;
        }

        private int grow(int node, char c) {
            if (2 * ++edgeCount > edges.length) {
                var before = edges;
                edges = new long[2 * before.length];
                Arrays.fill(edges, EMPTY);
                Arrays.stream(before).filter(edge -> edge != EMPTY).forEach(this::put);
            }
            if (nodes == words.length) {
                words = Arrays.copyOf(words, 2 * nodes);
                Arrays.fill(words, nodes, words.length, NONE);
                goesOn = Arrays.copyOf(goesOn, 2 * nodes);
            }
            if (nodes == MOST_NODES) {
                throw new IllegalArgumentException("words: too many (expected: less than " + MOST_NODES + " nodes)");
            }
            goesOn[node] = true;
            put(key(node, c) << NODE | nodes);
            return nodes++;
        }

        private void put(long edge) {
            edges[slotOf(edges, edge >>> NODE)] = edge;
        }

        /** The edges with the numbers of their nodes in place of the places. */
        long[] numbered() {
            var numbered = edges.clone();
            for (int slot = 0; slot < numbered.length; slot++) {
                if (numbered[slot] != EMPTY) {
                    int node = target(numbered[slot]);
                    int number = node << FLAGS | (words[node] == NONE ? 0 : ENDS) | (goesOn[node] ? GOES_ON : 0);
                    numbered[slot] = numbered[slot] >>> NODE << NODE | number;
                }
            }
            return numbered;
        }
    }

    private static long key(int node, char c) {
        return (long) node << Character.SIZE | c;
    }

    private static int target(long edge) {
        return (int) edge & (1 << NODE) - 1;
    }

    /** Where the edge of the key is, or the free slot where it would be. */
    private static int slotOf(long[] edges, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & edges.length - 1;
        while (edges[slot] != EMPTY && edges[slot] >>> NODE != key) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    /** The node after {@code c}, or NONE. */
    public int next(int node, char c) {
        if ((node & GOES_ON) == 0 || node == ROOT && !begins(c)) {
            return NONE;
        }
        long edge = edges[slotOf(edges, key(node >>> FLAGS, c))];
        return edge == EMPTY ? NONE : target(edge);
    }

    private boolean begins(char c) {
        return (beginnings[c / Long.SIZE] & 1L << c) != 0;
    }

    /** The number of the word that ends at the node, or NONE. */
    public int word(int node) {
        return (node & ENDS) == 0 ? NONE : words[node >>> FLAGS];
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
            longest = (node & ENDS) == 0 ? longest : i + 1 - at;
        }
        return longest;
    }
}
