package org.huiyin.adapters.opennlp.names;

/**
 * All ways to tag one text, weighed against each other: a linear chain. Tags that may not follow one another never do.
 * Sums are scaled at each character, so that none runs out of range.
 */
final class Chain {
    private static final int TAGS = Tag.COUNT;

    /** Nothing is quite impossible; a search that goes too far must find its way back. */
    private static final double LEAST = 1e-60;

    private final int length;

    /** For each character its tags, side by side, as are the next ones. */
    private final double[] local;

    private final double[] forward;
    private final double[] backward;
    private final double[] scale;
    private final Steps steps;
    private double shift;

    /** {@code local} are the scores of the tags, character by character; the chain may change them. */
    Chain(double[] local, Steps steps) {
        this.length = local.length / TAGS;
        this.local = local;
        this.steps = steps;
        this.forward = new double[local.length];
        this.backward = new double[local.length];
        this.scale = new double[length];
        for (int at = 0; at < local.length; at += TAGS) {
            double most = local[at];
            for (int tag = 1; tag < TAGS; tag++) {
                most = Math.max(most, local[at + tag]);
            }
            shift += most;
            for (int tag = 0; tag < TAGS; tag++) {
                local[at + tag] = Math.max(LEAST, StrictMath.exp(local[at + tag] - most));
            }
        }
        forward();
        backward();
    }

    private void forward() {
        for (int i = 0, at = 0; i < length; i++, at += TAGS) {
            for (int next = 0; next < TAGS; next++) {
                double sum = i == 0 && steps.mayBegin(next) ? 1 : 0;
                if (i > 0) {
                    for (int tag : steps.before(next)) {
                        sum += forward[at - TAGS + tag] * steps.factor(tag, next);
                    }
                }
                forward[at + next] = sum * local[at + next];
                scale[i] += forward[at + next];
            }
            for (int tag = 0; tag < TAGS; tag++) {
                forward[at + tag] /= scale[i];
            }
        }
    }

    private void backward() {
        int last = local.length - TAGS;
        double end = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            end += steps.mayEnd(tag) ? forward[last + tag] : 0;
        }
        for (int tag = 0; tag < TAGS; tag++) {
            backward[last + tag] = steps.mayEnd(tag) ? 1 / end : 0;
        }
        shift += StrictMath.log(end);
        for (int i = length - 1, at = last; i > 0; i--, at -= TAGS) {
            for (int next = 0; next < TAGS; next++) {
                double weighed = weighed(i, next);
                for (int tag : steps.before(next)) {
                    backward[at - TAGS + tag] += steps.factor(tag, next) * weighed;
                }
            }
        }
    }

    private double weighed(int i, int tag) {
        return local[i * TAGS + tag] * backward[i * TAGS + tag] / scale[i];
    }

    /** The logarithm of the sum over all ways. */
    double whole() {
        double sum = shift;
        for (double each : scale) {
            sum += StrictMath.log(each);
        }
        return sum;
    }

    /** How likely the tag is at this character. */
    double share(int i, int tag) {
        return forward[i * TAGS + tag] * backward[i * TAGS + tag];
    }

    /** How likely the tag is at this character after the other at the one before. */
    double share(int i, int before, int tag) {
        return forward[(i - 1) * TAGS + before] * steps.factor(before, tag) * weighed(i, tag);
    }

    /** The likeliest way. */
    int[] best() {
        var score = new double[local.length];
        var from = new byte[local.length];
        for (int i = 0, at = 0; i < length; i++, at += TAGS) {
            for (int next = 0; next < TAGS; next++) {
                double most = i == 0 && steps.mayBegin(next) ? 1 : 0;
                if (i > 0) {
                    for (int tag : steps.before(next)) {
                        double product = score[at - TAGS + tag] * steps.factor(tag, next);
                        if (product > most) {
                            most = product;
                            from[at + next] = (byte) tag;
                        }
                    }
                }
                score[at + next] = most * local[at + next] / scale[i];
            }
        }
        return way(score, from);
    }

    private int[] way(double[] score, byte[] from) {
        int last = score.length - TAGS;
        int tag = 0;
        for (int other = 1; other < TAGS; other++) {
            tag = steps.mayEnd(other) && score[last + other] > score[last + tag] ? other : tag;
        }
        var way = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            way[i] = tag;
            tag = from[i * TAGS + tag];
        }
        return way;
    }
}
