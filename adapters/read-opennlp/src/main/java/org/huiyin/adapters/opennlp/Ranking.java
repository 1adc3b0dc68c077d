package org.huiyin.adapters.opennlp;

/**
 * Positions of probabilities, largest first; equal ones keep their order.
 *
 * <p>Sorts into buckets first, because comparing a hundred labels with each other would cost more than all the rest of
 * reading a text.
 */
final class Ranking {

    /** An eighth of a doubling wide each; the last takes all that is below 2^-31. */
    private static final int BUCKETS = 256;

    private static final int WIDTH_BITS = 49;
    private static final long ONE = Double.doubleToLongBits(1);

    private Ranking() {}

    static int[] fallingOrder(double[] probabilities) {
        var ends = new int[BUCKETS + 1];
        for (double probability : probabilities) {
            ends[bucket(probability) + 1]++;
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            ends[bucket + 1] += ends[bucket];
        }
        var order = new int[probabilities.length];
        for (int position = 0; position < order.length; position++) {
            order[ends[bucket(probabilities[position])]++] = position;
        }
        sortNearlySorted(order, probabilities);
        return order;
    }

    private static int bucket(double probability) {
        long below = Math.max(0, ONE - Double.doubleToLongBits(probability));
        return (int) Math.min(BUCKETS - 1, below >>> WIDTH_BITS);
    }

    private static void sortNearlySorted(int[] order, double[] probabilities) {
        for (int i = 1; i < order.length; i++) {
            int position = order[i];
            int at = i;
            while (at > 0 && probabilities[order[at - 1]] < probabilities[position]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = position;
        }
    }
}
