package org.huiyin.rules.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A pattern as a network: nodes that take a character of a set, and those that only lead on. Characters that no set tells
 * apart are one class.
 *
 * @see <a href="https://swtch.com/~rsc/regexp/regexp1.html">Thompson's construction</a>
 */
final class Network {
    /** A larger one is not worth its room. */
    private static final int MOST = 20_000;

    /** The node in which the pattern has matched. */
    static final int DONE = 0;

    private enum Sort {
        DONE,
        FORK,
        BEGIN,
        END,
        ONE
    }

    /** {@code to} follows; so does {@code or}, of a fork. */
    private record Node(Sort sort, int to, int or, CharSet set) {}

    private static final CharSet NONE = new CharSet(List.of());

    private final List<Node> nodes = new ArrayList<>();
    private final int start;

    /** Where each class of characters but the first begins. */
    private final char[] borders;

    /** Of each node, the classes it takes. */
    private final BitSet[] taken;

    private Network(Part part) {
        nodes.add(new Node(Sort.DONE, DONE, DONE, NONE));
        this.start = add(part, DONE);
        this.borders = borders();
        this.taken = nodes.stream().map(node -> classes(node.set())).toArray(BitSet[]::new);
    }

    /** The network of a pattern; empty where it would be too large. */
    static Optional<Network> of(Part part) {
        return size(part) > MOST ? Optional.empty() : Optional.of(new Network(part));
    }

    private static long size(Part part) {
        if (part instanceof Part.Sequence sequence) {
            return sequence.parts().stream().mapToLong(Network::size).sum();
        }
        if (part instanceof Part.Choice choice) {
            return choice.parts().stream().mapToLong(each -> 1 + size(each)).sum();
        }
        if (part instanceof Part.Repeat repeat) {
            return Math.min(MOST + 1L, (1L + Math.max(repeat.least(), repeat.most())) * (1 + size(repeat.part())));
        }
        return 1;
    }

    /** The node that begins the part and leads to {@code to} after it. */
    private int add(Part part, int to) {
        if (part instanceof Part.One one) {
            return add(new Node(Sort.ONE, to, to, one.set()));
        }
        if (part instanceof Part.Sequence sequence) {
            int node = to;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                node = add(sequence.parts().get(i), node);
            }
            return node;
        }
        if (part instanceof Part.Choice choice) {
            int node = add(choice.parts().get(0), to);
            for (Part other : choice.parts().subList(1, choice.parts().size())) {
                node = fork(node, add(other, to));
            }
            return node;
        }
        return part instanceof Part.Repeat repeat
                ? add(repeat, to)
                : add(new Node(part == Part.Place.BEGIN ? Sort.BEGIN : Sort.END, to, to, NONE));
    }

    private int add(Part.Repeat repeat, int to) {
        int node = to;
        if (repeat.most() == Part.Repeat.ENDLESS) {
            int back = fork(to, to);
            nodes.set(back, new Node(Sort.FORK, to, add(repeat.part(), back), NONE));
            node = back;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                node = fork(to, add(repeat.part(), node));
            }
        }
        for (int i = 0; i < repeat.least(); i++) {
            node = add(repeat.part(), node);
        }
        return node;
    }

    private int fork(int one, int other) {
        return add(new Node(Sort.FORK, one, other, NONE));
    }

    private int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    private char[] borders() {
        var borders = new BitSet();
        for (Node node : nodes) {
            for (var range : node.set().ranges()) {
                borders.set(range.from());
                borders.set(range.to() + 1);
            }
        }
        borders.clear(0);
        borders.clear(Character.MAX_VALUE + 1);
        var found = new char[borders.cardinality()];
        int next = 0;
        for (int c = borders.nextSetBit(0); c >= 0; c = borders.nextSetBit(c + 1)) {
            found[next++] = (char) c;
        }
        return found;
    }

    private BitSet classes(CharSet set) {
        var classes = new BitSet();
        for (var range : set.ranges()) {
            classes.set(classOf((char) range.from()), classOf((char) range.to()) + 1);
        }
        return classes;
    }

    /** How many classes of characters there are. */
    int classes() {
        return borders.length + 1;
    }

    int classOf(char c) {
        int found = Arrays.binarySearch(borders, c);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The nodes one is in before any character. */
    BitSet begun(boolean atBegin) {
        var begun = new BitSet();
        enter(start, atBegin, false, begun);
        return begun;
    }

    /** The nodes one is in after a character of the class. */
    BitSet after(BitSet before, int character) {
        var after = new BitSet();
        for (int node = before.nextSetBit(0); node >= 0; node = before.nextSetBit(node + 1)) {
            if (taken[node].get(character)) {
                enter(nodes.get(node).to(), false, false, after);
            }
        }
        return after;
    }

    /** Whether the pattern has matched where the text ends in these nodes. */
    boolean isDoneAtEnd(BitSet nodesNow, boolean atBegin) {
        var ended = new BitSet();
        nodesNow.stream().forEach(node -> enter(node, atBegin, true, ended));
        return ended.get(DONE);
    }

    private void enter(int node, boolean atBegin, boolean atEnd, BitSet entered) {
        var open = new java.util.ArrayDeque<Integer>();
        open.push(node);
        while (!open.isEmpty()) {
            int next = open.pop();
            if (!entered.get(next)) {
                entered.set(next);
                var sort = nodes.get(next).sort();
                if (sort == Sort.FORK || sort == Sort.BEGIN && atBegin || sort == Sort.END && atEnd) {
                    open.push(nodes.get(next).to());
                    open.push(nodes.get(next).or());
                }
            }
        }
    }
}
