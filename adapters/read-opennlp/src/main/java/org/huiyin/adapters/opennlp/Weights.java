package org.huiyin.adapters.opennlp;

import java.util.Arrays;
import org.huiyin.adapters.opennlp.gram.GramVector;

/**
 * What each gram says for each label, gram by gram, in steps of 16 bits with a step size per label.
 *
 * <p>Most grams say something about a few labels and the same about all others. Since only differences decide, a gram's
 * median is taken off and what is then faint is not kept: a seventh of the weights remains with ninety labels. The
 * steps are the truth: a model is rounded once, when it is trained, so that one that was stored answers exactly as it
 * did before. Immutable.
 */
final class Weights {

    /** What is weaker than this part of a gram's strongest weight is not kept. */
    private static final double FAINT = 0.03;

    private final float[] stepSizes;
    private final int[] starts;

    /** The kept weights: the step in the upper half of each, the label in the lower, so that one look finds both. */
    private final int[] kept;

    /**
     * Takes the kept weights of all grams one after the other, each {@linkplain #kept packed}.
     *
     * @param starts where those of each gram begin, and at the end how many there are
     */
    Weights(float[] stepSizes, int[] starts, int[] kept) {
        this.stepSizes = stepSizes;
        this.starts = starts;
        this.kept = kept;
    }

    /** Packs the step of a weight with the position of its label. */
    static int kept(short step, char label) {
        return step << Short.SIZE | label;
    }

    /** Rounds exact weights, gram by gram, {@code count} labels to a gram. */
    static Weights rounded(double[] exact, int count) {
        double[] clear = clear(exact, count);
        float[] stepSizes = stepSizes(clear, count);
        int[] starts = new int[exact.length / count + 1];
        var kept = new int[clear.length];
        int next = 0;
        for (int i = 0; i < clear.length; i++) {
            long step = Math.round(clear[i] / stepSizes[i % count]);
            if (step != 0) {
                long bounded = Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, step));
                kept[next++] = kept((short) bounded, (char) (i % count));
            }
            starts[i / count + 1] = next;
        }
        return new Weights(stepSizes, starts, Arrays.copyOf(kept, next));
    }

    private static double[] clear(double[] exact, int count) {
        var clear = new double[exact.length];
        for (int row = 0; row < exact.length; row += count) {
            double[] sorted = Arrays.copyOfRange(exact, row, row + count);
            Arrays.sort(sorted);
            double median = sorted[count / 2];
            double strongest = Math.max(sorted[count - 1] - median, median - sorted[0]);
            for (int i = row; i < row + count; i++) {
                double beyond = exact[i] - median;
                clear[i] = Math.abs(beyond) < FAINT * strongest ? 0 : beyond;
            }
        }
        return clear;
    }

    private static float[] stepSizes(double[] clear, int count) {
        var largest = new double[count];
        for (int i = 0; i < clear.length; i++) {
            largest[i % count] = Math.max(largest[i % count], Math.abs(clear[i]));
        }
        var stepSizes = new float[count];
        for (int label = 0; label < count; label++) {
            stepSizes[label] = Math.max((float) (largest[label] / Short.MAX_VALUE), Float.MIN_NORMAL);
        }
        return stepSizes;
    }

    /** How many labels there are. */
    int labels() {
        return stepSizes.length;
    }

    float stepSize(int label) {
        return stepSizes[label];
    }

    /** Where the kept weights of a gram begin; they end where those of the next begin. */
    int start(int place) {
        return starts[place];
    }

    char label(int at) {
        return (char) kept[at];
    }

    short step(int at) {
        return (short) (kept[at] >> Short.SIZE);
    }

    private float weight(int at) {
        return step(at) * stepSizes[label(at)];
    }

    /** How much a gram says for a label beyond what it says for the average one. */
    double beyondAverage(int place, int label) {
        double sum = 0;
        double own = 0;
        for (int at = starts[place]; at < starts[place + 1]; at++) {
            sum += weight(at);
            own += label(at) == label ? weight(at) : 0;
        }
        return own - sum / stepSizes.length;
    }

    /** The score of every label. */
    float[] scores(GramVector vector) {
        var scores = new float[stepSizes.length];
        for (int n = 0; n < vector.size(); n++) {
            int place = vector.place(n);
            float value = vector.value(n);
            int end = starts[place + 1];
            for (int at = starts[place]; at < end; at++) {
                scores[label(at)] += value * weight(at);
            }
        }
        return scores;
    }
}
