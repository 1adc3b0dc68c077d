package org.huiyin.adapters.opennlp.weights;

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
public final class Weights {

    /** What is weaker than this part of a gram's strongest weight is not kept. */
    private static final double FAINT = 0.03;

    private final float[] stepSizes;
    private final Rows rows;

    /**
     * Takes the kept weights of all grams one after the other, each {@linkplain #kept packed}, none of them of step 0.
     *
     * @param starts where those of each gram begin, and at the end how many there are
     */
    public Weights(float[] stepSizes, int[] starts, int[] kept) {
        this.stepSizes = stepSizes;
        this.rows = Rows.of(stepSizes.length, starts, kept);
    }

    /** Packs the step of a weight with the position of its label. */
    public static int kept(short step, char label) {
        return step << Short.SIZE | label;
    }

    /** The position of the label of a packed weight. */
    public static char label(int kept) {
        return (char) kept;
    }

    /** The step of a packed weight. */
    public static short step(int kept) {
        return (short) (kept >> Short.SIZE);
    }

    /** Rounds exact weights, gram by gram, {@code count} labels to a gram. */
    public static Weights rounded(double[] exact, int count) {
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
    public int labels() {
        return stepSizes.length;
    }

    public float stepSize(int label) {
        return stepSizes[label];
    }

    /** The kept weights of a gram, {@linkplain #kept packed}, in the order of their labels. */
    public int[] of(int place) {
        return rows.kept(place);
    }

    /** How much a gram says for a label beyond what it says for the average one. */
    public double beyondAverage(int place, int label) {
        double sum = 0;
        double own = 0;
        for (int kept : rows.kept(place)) {
            float weight = step(kept) * stepSizes[label(kept)];
            sum += weight;
            own += label(kept) == label ? weight : 0;
        }
        return own - sum / stepSizes.length;
    }

    /** The score of every label. */
    public float[] scores(GramVector vector) {
        float[] scores = rows.sums(vector);
        for (int label = 0; label < scores.length; label++) {
            scores[label] *= stepSizes[label];
        }
        return scores;
    }
}
