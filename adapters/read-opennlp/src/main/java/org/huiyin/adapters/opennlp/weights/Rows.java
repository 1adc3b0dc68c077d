package org.huiyin.adapters.opennlp.weights;

import java.util.Arrays;
import org.huiyin.adapters.opennlp.gram.GramVector;

/**
 * The steps of all weights, a row for each gram. Looking at a row is waiting for memory, so they are laid out in
 * whichever way is smaller: with a place for every label, or with the kept weights alone. Immutable.
 */
sealed interface Rows {

    /** The sum over the grams of a text, in steps, of every label. */
    float[] sums(GramVector vector);

    /** The kept weights of a gram, in the order of their labels; see {@link Weights#kept}. */
    int[] kept(int place);

    /** Takes the kept weights of all grams one after the other, and where those of each begin. */
    static Rows of(int labels, int[] starts, int[] kept) {
        long whole = (long) (starts.length - 1) * labels * Short.BYTES;
        long alone = (long) (kept.length + starts.length) * Integer.BYTES;
        return whole <= alone ? Whole.of(labels, starts, kept) : new Alone(labels, starts, kept);
    }

    /** Every label has its place in every row: where a row begins is known without looking it up. */
    record Whole(int labels, short[] steps) implements Rows {

        private static Whole of(int labels, int[] starts, int[] kept) {
            var steps = new short[(starts.length - 1) * labels];
            for (int place = 0; place < starts.length - 1; place++) {
                for (int at = starts[place]; at < starts[place + 1]; at++) {
                    steps[place * labels + Weights.label(kept[at])] = Weights.step(kept[at]);
                }
            }
            return new Whole(labels, steps);
        }

        @Override
        public float[] sums(GramVector vector) {
            var sums = new float[labels];
            for (int n = 0; n < vector.size(); n++) {
                int row = vector.place(n) * labels;
                float value = vector.value(n);
                for (int label = 0; label < labels; label++) {
                    sums[label] += value * steps[row + label];
                }
            }
            return sums;
        }

        @Override
        public int[] kept(int place) {
            var kept = new int[labels];
            int next = 0;
            for (int label = 0; label < labels; label++) {
                short step = steps[place * labels + label];
                if (step != 0) {
                    kept[next++] = Weights.kept(step, (char) label);
                }
            }
            return Arrays.copyOf(kept, next);
        }
    }

    /** Nothing but what is kept: of ninety labels most grams say something for a third. */
    record Alone(int labels, int[] starts, int[] all) implements Rows {

        @Override
        public float[] sums(GramVector vector) {
            var sums = new float[labels];
            for (int n = 0; n < vector.size(); n++) {
                int place = vector.place(n);
                float value = vector.value(n);
                int end = starts[place + 1];
                for (int at = starts[place]; at < end; at++) {
                    sums[Weights.label(all[at])] += value * Weights.step(all[at]);
                }
            }
            return sums;
        }

        @Override
        public int[] kept(int place) {
            return Arrays.copyOfRange(all, starts[place], starts[place + 1]);
        }
    }
}
