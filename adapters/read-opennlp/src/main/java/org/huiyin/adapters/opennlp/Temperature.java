package org.huiyin.adapters.opennlp;

import java.util.List;

/**
 * The one number scores are divided by, so that what a model calls 0.8 is right eight times in ten.
 *
 * <p>Guo et al., "On Calibration of Modern Neural Networks" (2017), section 4.2.
 */
final class Temperature {

    private static final double COLDEST = -4;
    private static final double HOTTEST = 4;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    private Temperature() {}

    /**
     * The temperature under which the truths are likeliest, between e^-4 and e^4; 1 if there is nothing to go by. The
     * n-th truth is a position in the n-th scores.
     */
    static float fit(List<float[]> scores, List<Integer> truths) {
        if (scores.isEmpty()) {
            return 1;
        }
        double low = COLDEST;
        double high = HOTTEST;
        while (high - low > 1e-4) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(scores, truths, left) <= loss(scores, truths, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (float) StrictMath.exp((low + high) / 2);
    }

    private static double loss(List<float[]> scores, List<Integer> truths, double logTemperature) {
        double temperature = StrictMath.exp(logTemperature);
        double loss = 0;
        for (int i = 0; i < scores.size(); i++) {
            loss += surprise(scores.get(i), truths.get(i), temperature);
        }
        return loss;
    }

    private static double surprise(float[] scores, int truth, double temperature) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score / temperature);
        }
        double sum = 0;
        for (float score : scores) {
            sum += StrictMath.exp(score / temperature - largest);
        }
        return largest + StrictMath.log(sum) - scores[truth] / temperature;
    }
}
