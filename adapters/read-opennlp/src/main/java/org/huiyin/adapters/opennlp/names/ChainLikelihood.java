package org.huiyin.adapters.opennlp.names;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * How unlikely the marked tags of a text are under given weights, for OpenNLP's quasi-Newton search. The weights of one trait
 * stand side by side; the last ones are those of one tag after another.
 */
final class ChainLikelihood implements Function {
    private static final int TAGS = Tag.COUNT;

    private final List<Tagged> texts;
    private final int traits;
    private double[] point = new double[0];
    private double[] gradient = new double[0];
    private double value;

    ChainLikelihood(List<Tagged> texts, int traits) {
        this.texts = texts;
        this.traits = traits;
    }

    /** One text: the places of the traits of each character, and its tag. */
    record Tagged(int[][] traits, int[] tags) {}

    @Override
    public int getDimension() {
        return traits * TAGS + Steps.WEIGHTS;
    }

    @Override
    public double valueAt(double[] x) {
        look(x);
        return value;
    }

    @Override
    public double[] gradientAt(double[] x) {
        look(x);
        return gradient;
    }

    private void look(double[] x) {
        if (Arrays.equals(x, point)) {
            return;
        }
        value = 0;
        gradient = new double[getDimension()];
        var steps = new Steps(Arrays.copyOfRange(x, traits * TAGS, x.length));
        for (Tagged text : texts) {
            add(text, x, steps);
        }
        value /= texts.size();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= texts.size();
        }
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("likelihood: " + value + " (expected: finite, or the search never ends)");
        }
        point = x.clone();
    }

    private void add(Tagged text, double[] x, Steps steps) {
        var local = local(text.traits(), x);
        int length = text.tags().length;
        for (int i = 0; i < length; i++) {
            value -= local[i * TAGS + text.tags()[i]];
        }
        var chain = new Chain(local, steps);
        value += chain.whole();
        var errors = new double[TAGS];
        for (int i = 0; i < length; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                errors[tag] = chain.share(i, tag) - (tag == text.tags()[i] ? 1 : 0);
            }
            for (int trait : text.traits()[i]) {
                for (int tag = 0; tag < TAGS; tag++) {
                    gradient[trait * TAGS + tag] += errors[tag];
                }
            }
            if (i > 0) {
                addStep(text, i, chain, steps);
            }
        }
    }

    private void addStep(Tagged text, int i, Chain chain, Steps steps) {
        int base = traits * TAGS;
        for (int tag = 0; tag < TAGS; tag++) {
            for (int next = 0; next < TAGS; next++) {
                gradient[base + Steps.index(tag, next)] += chain.share(i, tag, next);
            }
        }
        int before = text.tags()[i - 1];
        int truth = text.tags()[i];
        value -= steps.weight(before, truth);
        gradient[base + Steps.index(before, truth)] -= 1;
    }

    private static double[] local(int[][] traits, double[] x) {
        var local = new double[traits.length * TAGS];
        for (int i = 0; i < traits.length; i++) {
            for (int trait : traits[i]) {
                for (int tag = 0; tag < TAGS; tag++) {
                    local[i * TAGS + tag] += x[trait * TAGS + tag];
                }
            }
        }
        return local;
    }
}
