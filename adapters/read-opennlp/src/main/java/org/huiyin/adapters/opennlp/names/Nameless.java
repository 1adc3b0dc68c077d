package org.huiyin.adapters.opennlp.names;

import java.util.Arrays;

/**
 * Tells that a text surely holds no name, in sums of logarithms: most texts hold none, and need not be weighed in all
 * ways. Never says so of a text of which a {@link Chain} would think otherwise.
 */
final class Nameless {
    private static final int TAGS = Tag.COUNT;
    private static final int OUTSIDE = Tag.OUTSIDE.ordinal();

    /** In longer texts the products of a chain may run out of range. */
    private static final int LONGEST = 300;

    /** A chain counts no score of one character for less than this, seen from the largest one. */
    private static final double LOWEST = 130;

    /** By how much no name must be likelier than any, so that rounding does not matter. */
    private static final double MARGIN = 1e-6;

    private final double[] gains = new double[Steps.WEIGHTS];
    private final Steps steps;

    Nameless(Steps steps) {
        this.steps = steps;
        for (int tag = 0; tag < TAGS; tag++) {
            for (int next = 0; next < TAGS; next++) {
                gains[Steps.index(tag, next)] = steps.gain(tag, next);
            }
        }
    }

    /** {@code scores} are those of the tags, character by character. */
    boolean isSure(double[] scores) {
        if (scores.length > LONGEST * TAGS) {
            return false;
        }
        // What the best way to each tag with a name in it gains over the way without any.
        var named = new double[TAGS];
        var before = new double[TAGS];
        Arrays.fill(named, Double.NEGATIVE_INFINITY);
        for (int at = 0; at < scores.length; at += TAGS) {
            if (isTooFarApart(scores, at)) {
                return false;
            }
            System.arraycopy(named, 0, before, 0, TAGS);
            for (int next = 0; next < TAGS; next++) {
                double most = at == 0 ? begin(next) : best(before, next);
                named[next] = most + scores[at + next] - scores[at + OUTSIDE];
            }
        }
        return mostAtEnd(named) < -MARGIN;
    }

    private double begin(int tag) {
        return tag != OUTSIDE && steps.mayBegin(tag) ? 0 : Double.NEGATIVE_INFINITY;
    }

    private double best(double[] before, int next) {
        double most = next == OUTSIDE ? Double.NEGATIVE_INFINITY : begin(next) + gains[Steps.index(OUTSIDE, next)];
        for (int tag : steps.before(next)) {
            most = Math.max(most, before[tag] + gains[Steps.index(tag, next)]);
        }
        return most;
    }

    private double mostAtEnd(double[] named) {
        double most = Double.NEGATIVE_INFINITY;
        for (int tag = 0; tag < TAGS; tag++) {
            most = steps.mayEnd(tag) ? Math.max(most, named[tag]) : most;
        }
        return most;
    }

    private static boolean isTooFarApart(double[] scores, int at) {
        double least = scores[at];
        double most = scores[at];
        for (int tag = 1; tag < TAGS; tag++) {
            least = Math.min(least, scores[at + tag]);
            most = Math.max(most, scores[at + tag]);
        }
        return most - least > LOWEST;
    }
}
