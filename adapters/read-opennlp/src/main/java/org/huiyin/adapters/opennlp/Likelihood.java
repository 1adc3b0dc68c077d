package org.huiyin.adapters.opennlp;

import java.util.Arrays;
import opennlp.tools.ml.ArrayMath;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.model.DataIndexer;

/**
 * OpenNLP's objective with the weights of one gram side by side, and the shares found for the value kept for the
 * gradient: the same numbers in a fraction of the time.
 */
final class Likelihood extends NegLogLikelihood {

    private final double[][] shares;
    private double[] point = new double[0];

    Likelihood(DataIndexer indexer) {
        super(indexer);
        this.shares = new double[numContexts][numOutcomes];
    }

    @Override
    protected int indexOf(int outcomeId, int featureId) {
        return featureId * numOutcomes + outcomeId;
    }

    @Override
    public double valueAt(double[] x) {
        double value = 0;
        for (int event = 0; event < numContexts; event++) {
            double[] sums = shares[event];
            addScores(event, x, sums);
            double whole = ArrayMath.logSumOfExps(sums);
            value -= (sums[outcomeList[event]] - whole) * numTimesEventsSeen[event];
            for (int outcome = 0; outcome < numOutcomes; outcome++) {
                sums[outcome] = StrictMath.exp(sums[outcome] - whole);
            }
        }
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("likelihood: " + value + " (expected: finite, or the search never ends)");
        }
        point = x.clone();
        return value;
    }

    @Override
    public double[] gradientAt(double[] x) {
        if (!Arrays.equals(x, point)) {
            valueAt(x);
        }
        Arrays.fill(gradient, 0);
        var errors = new double[numOutcomes];
        for (int event = 0; event < numContexts; event++) {
            for (int outcome = 0; outcome < numOutcomes; outcome++) {
                int truth = outcomeList[event] == outcome ? 1 : 0;
                errors[outcome] = (shares[event][outcome] - truth) * numTimesEventsSeen[event];
            }
            addErrors(event, errors);
        }
        return gradient;
    }

    private void addScores(int event, double[] x, double[] sums) {
        int[] context = contexts[event];
        float[] value = values[event];
        Arrays.fill(sums, 0);
        for (int i = 0; i < context.length; i++) {
            int row = context[i] * sums.length;
            double times = value[i];
            for (int outcome = 0; outcome < sums.length; outcome++) {
                sums[outcome] += times * x[row + outcome];
            }
        }
    }

    private void addErrors(int event, double[] errors) {
        int[] context = contexts[event];
        float[] value = values[event];
        for (int i = 0; i < context.length; i++) {
            int row = context[i] * errors.length;
            double times = value[i];
            for (int outcome = 0; outcome < errors.length; outcome++) {
                gradient[row + outcome] += times * errors[outcome];
            }
        }
    }
}
