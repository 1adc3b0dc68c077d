package org.huiyin.adapters.opennlp.names;

/** What one tag after another weighs; nothing where it may not follow. */
final class Steps {
    private static final int TAGS = Tag.COUNT;

    /** How many weights there are. */
    static final int WEIGHTS = TAGS * TAGS;

    private static final double MOST = 30;

    private final double[] weights;
    private final double[] factors = new double[WEIGHTS];
    private final boolean[] begins = new boolean[TAGS];
    private final boolean[] ends = new boolean[TAGS];

    Steps(double[] weights) {
        this.weights = weights;
        for (Tag tag : Tag.values()) {
            begins[tag.ordinal()] = tag.mayBegin();
            ends[tag.ordinal()] = tag.mayEnd();
            for (Tag next : Tag.values()) {
                int step = index(tag.ordinal(), next.ordinal());
                factors[step] =
                        tag.mayPrecede(next) ? StrictMath.exp(Math.max(-MOST, Math.min(MOST, weights[step]))) : 0;
            }
        }
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
