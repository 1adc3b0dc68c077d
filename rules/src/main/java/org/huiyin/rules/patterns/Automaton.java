package org.huiyin.rules.patterns;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one pass whether a pattern may match: where it says no, the library need not be asked, which follows every
 * way through a pattern at once and takes a hundred times as long. A state is all the ways that are open; states are made
 * when a text first leads to them, and only so many. Safe for use by several threads at once.
 */
final class Automaton {
    /** Texts that lead to more of them are made to; they are searched by the library. */
    private static final int MOST_STATES = 200;

    private final Network network;

    /** Whether a match may begin at any character, or only at the first. */
    private final boolean anywhere;

    private final Map<BitSet, State> states = new ConcurrentHashMap<>();
    private final State first;
    private final State later;

    private Automaton(Network network, boolean anywhere) {
        this.network = network;
        this.anywhere = anywhere;
        this.first = new State(network.begun(true), true);
        this.later = new State(network.begun(false), false);
    }

    /** The automaton of a pattern; empty where the pattern is beyond it. */
    static Optional<Automaton> of(String pattern, boolean anywhere) {
        return PartReader.read(pattern).flatMap(Network::of).map(network -> new Automaton(network, anywhere));
    }

    /** All the ways that are open after some characters. */
    private final class State {
        private final BitSet nodes;
        private final boolean isDone;
        private final boolean isDoneAtEnd;

        /** By the class of the next character. Two threads may find the same one; either will do. */
        private final @Nullable State[] next = new State[network.classes()];

        State(BitSet nodes, boolean atBegin) {
            this.nodes = nodes;
            this.isDone = nodes.get(Network.DONE);
            this.isDoneAtEnd = network.isDoneAtEnd(nodes, atBegin);
        }

        boolean isDead() {
            return nodes.isEmpty();
        }

        /** Null where that would be one state too many. */
        @Nullable
        State after(char c) {
            int character = network.classOf(c);
            var known = next[character];
            if (known == null) {
                known = found(character);
                next[character] = known;
            }
            return known;
        }

        private @Nullable State found(int character) {
            var after = network.after(nodes, character);
            if (anywhere) {
                after.or(later.nodes);
            }
            var known = states.get(after);
            return known != null || states.size() >= MOST_STATES
                    ? known
                    : states.computeIfAbsent(after, all -> new State(all, false));
        }
    }

    /**
     * Whether a match may begin at {@code from}, or after it for one that may begin anywhere; never wrongly no.
     *
     * @param to where the text ends
     */
    boolean mayMatch(String text, int from, int to, boolean atBegin) {
        @Nullable State state = atBegin ? first : later;
        for (int i = from; i < to; i++) {
            if (state.isDone) {
                return true;
            }
            char c = text.charAt(i);
            if (state.isDead() || Character.isSurrogate(c)) {
                return !state.isDead();
            }
            state = state.after(c);
            if (state == null) {
                return true;
            }
        }
        return state.isDone || state.isDoneAtEnd;
    }
}
