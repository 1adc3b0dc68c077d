package org.huiyin.adapters.opennlp;

import org.huiyin.adapters.opennlp.gram.GramVector;

/**
 * What each gram says for each label, gram by gram, in steps of 16 bits with a step size per label.
 *
 * <p>The steps are the truth: a model is rounded once, when it is trained, so that one that was stored answers exactly
 * as it did before. Immutable.
 */
final class Weights {

    private final float[] stepSizes;
    private final float[] weights;

    private Weights(float[] stepSizes, float[] weights) {
        this.stepSizes = stepSizes;
        this.weights = weights;
    }

    /** Rounds exact weights, gram by gram, {@code labels} to a gram. */
    static Weights rounded(double[] exact, int labels) {
        var largest = new double[labels];
        for (int i = 0; i < exact.length; i++) {
            largest[i % labels] = Math.max(largest[i % labels], Math.abs(exact[i]));
        }
        var stepSizes = new float[labels];
        for (int label = 0; label < labels; label++) {
            stepSizes[label] = Math.max((float) (largest[label] / Short.MAX_VALUE), Float.MIN_NORMAL);
        }
        var steps = new short[exact.length];
        for (int i = 0; i < exact.length; i++) {
            long step = Math.round(exact[i] / stepSizes[i % labels]);
            steps[i] = (short) Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, step));
        }
        return ofSteps(stepSizes, steps);
    }

    static Weights ofSteps(float[] stepSizes, short[] steps) {
        var weights = new float[steps.length];
        for (int i = 0; i < steps.length; i++) {
            weights[i] = steps[i] * stepSizes[i % stepSizes.length];
        }
        return new Weights(stepSizes, weights);
    }

    int labels() {
        return stepSizes.length;
    }

    float stepSize(int label) {
        return stepSizes[label];
    }

    short step(int place, int label) {
        return (short) Math.round(weights[place * stepSizes.length + label] / stepSizes[label]);
    }

    float weight(int place, int label) {
        return weights[place * stepSizes.length + label];
    }

    float[] scores(GramVector vector) {
        int labels = stepSizes.length;
        var scores = new float[labels];
        for (int i = 0; i < vector.size(); i++) {
            int row = vector.place(i) * labels;
            float value = vector.value(i);
            for (int label = 0; label < labels; label++) {
                scores[label] += value * weights[row + label];
            }
        }
        return scores;
    }
}
