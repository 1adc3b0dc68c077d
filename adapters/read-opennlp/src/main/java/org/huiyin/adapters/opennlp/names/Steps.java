package org.huiyin.adapters.opennlp.names;

import java.util.Arrays;

/** What one tag after another weighs; nothing where it may not follow. */
final class Steps {
    private static final int TAGS = Tag.COUNT;

    /** How many weights there are. */
    static final int WEIGHTS = TAGS * TAGS;

    private static final double MOST = 30;

    private final double[] weights;
    private final double[] factors = new double[WEIGHTS];
    private final int[][] before = new int[TAGS][];
    private final boolean[] begins = new boolean[TAGS];
    private final boolean[] ends = new boolean[TAGS];

    Steps(double[] weights) {
        this.weights = weights;
        for (Tag tag : Tag.values()) {
            begins[tag.ordinal()] = tag.mayBegin();
            ends[tag.ordinal()] = tag.mayEnd();
            for (Tag next : Tag.values()) {
                int step = index(tag.ordinal(), next.ordinal());
                factors[step] = tag.mayPrecede(next) ? StrictMath.exp(bounded(weights[step])) : 0;
            }
            before[tag.ordinal()] = Arrays.stream(Tag.values())
                    .filter(other -> other.mayPrecede(tag))
                    .mapToInt(Tag::ordinal)
                    .toArray();
        }
    }

    private static double bounded(double weight) {
        return Math.max(-MOST, Math.min(MOST, weight));
    }

    static int index(int tag, int next) {
        return tag * TAGS + next;
    }

    double weight(int tag, int next) {
        return weights[index(tag, next)];
    }

    double factor(int tag, int next) {
        return factors[index(tag, next)];
    }

    /** What a step adds to a sum of logarithms beyond what one from outside of a name to outside adds. */
    double gain(int tag, int next) {
        return bounded(weight(tag, next)) - bounded(weights[0]);
    }

    /** The tags that may stand before this one, in their order; not for changing. */
    int[] before(int tag) {
        return before[tag];
    }

    boolean mayBegin(int tag) {
        return begins[tag];
    }

    boolean mayEnd(int tag) {
        return ends[tag];
    }

    double[] weights() {
        return weights.clone();
    }
}
