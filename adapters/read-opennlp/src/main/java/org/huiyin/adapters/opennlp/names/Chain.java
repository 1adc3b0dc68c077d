package org.huiyin.adapters.opennlp.names;

/**
 * All ways to tag one text, weighed against each other: a linear chain. Tags that may not follow one another never do.
 * Sums are scaled at each character, so that none runs out of range.
 */
final class Chain {
    private static final int TAGS = Tag.COUNT;

    /** Nothing is quite impossible; a search that goes too far must find its way back. */
    private static final double LEAST = 1e-60;

    private final double[][] local;
    private final double[][] forward;
    private final double[][] backward;
    private final double[] scale;
    private final Steps steps;
    private double shift;

    /** {@code local} are the scores of each tag at each character; the chain may change them. */
    Chain(double[][] local, Steps steps) {
        this.local = local;
        this.steps = steps;
        this.forward = new double[local.length][TAGS];
        this.backward = new double[local.length][TAGS];
        this.scale = new double[local.length];
        for (double[] scores : local) {
            double most = scores[0];
            for (double score : scores) {
                most = Math.max(most, score);
            }
            shift += most;
            for (int tag = 0; tag < TAGS; tag++) {
                scores[tag] = Math.max(LEAST, StrictMath.exp(scores[tag] - most));
            }
        }
        forward();
        backward();
    }

    private void forward() {
        for (int i = 0; i < local.length; i++) {
            for (int next = 0; next < TAGS; next++) {
                double sum = i == 0 && steps.mayBegin(next) ? 1 : 0;
                for (int tag = 0; i > 0 && tag < TAGS; tag++) {
                    sum += forward[i - 1][tag] * steps.factor(tag, next);
                }
                forward[i][next] = sum * local[i][next];
                scale[i] += forward[i][next];
            }
            for (int tag = 0; tag < TAGS; tag++) {
                forward[i][tag] /= scale[i];
            }
        }
    }

    private void backward() {
        int last = local.length - 1;
        double end = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            end += steps.mayEnd(tag) ? forward[last][tag] : 0;
        }
        for (int tag = 0; tag < TAGS; tag++) {
            backward[last][tag] = steps.mayEnd(tag) ? 1 / end : 0;
        }
        shift += StrictMath.log(end);
        for (int i = last - 1; i >= 0; i--) {
            for (int tag = 0; tag < TAGS; tag++) {
                for (int next = 0; next < TAGS; next++) {
                    backward[i][tag] += steps.factor(tag, next) * weighed(i + 1, next);
                }
            }
        }
    }

    private double weighed(int i, int tag) {
        return local[i][tag] * backward[i][tag] / scale[i];
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
        return forward[i][tag] * backward[i][tag];
    }

    /** How likely the tag is at this character after the other at the one before. */
    double share(int i, int before, int tag) {
        return forward[i - 1][before] * steps.factor(before, tag) * weighed(i, tag);
    }

    /** The likeliest way. */
    int[] best() {
        var score = new double[local.length][TAGS];
        var from = new int[local.length][TAGS];
        for (int i = 0; i < local.length; i++) {
            for (int next = 0; next < TAGS; next++) {
                double most = i == 0 && steps.mayBegin(next) ? 1 : 0;
                for (int tag = 0; i > 0 && tag < TAGS; tag++) {
                    double product = score[i - 1][tag] * steps.factor(tag, next);
                    if (product > most) {
                        most = product;
                        from[i][next] = tag;
                    }
                }
                score[i][next] = most * local[i][next] / scale[i];
            }
        }
        return way(score, from);
    }

    private int[] way(double[][] score, int[][] from) {
        int last = score.length - 1;
        int tag = 0;
        for (int other = 1; other < TAGS; other++) {
            tag = steps.mayEnd(other) && score[last][other] > score[last][tag] ? other : tag;
        }
        var way = new int[score.length];
        for (int i = last; i >= 0; i--) {
            way[i] = tag;
            tag = from[i][tag];
        }
        return way;
    }
}
