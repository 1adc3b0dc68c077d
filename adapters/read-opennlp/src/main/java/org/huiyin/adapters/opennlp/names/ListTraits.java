package org.huiyin.adapters.opennlp.names;

import java.util.Arrays;

/** The weights of traits that tell of listed words, by the marks of a character and its neighbours. Immutable. */
final class ListTraits {
    private static final int TAGS = Tag.COUNT;

    /** Three marks of four bits. */
    private static final int MARKS = 1 << 12;

    private static final int MOST_LISTS = Long.SIZE / WordLists.WIDTH;

    /** For each list and marks, where the weights begin; below nought where there are none. */
    private final int[] rows;

    private final float[] weights;

    ListTraits(long[] traits, float[] weights) {
        this.rows = new int[2 * MOST_LISTS * MARKS];
        this.weights = weights;
        Arrays.fill(rows, -1);
        for (int place = 0; place < traits.length; place++) {
            int sort = Traits.sort(traits[place]) - Traits.LISTS;
            if (sort >= 0) {
                rows[sort * MARKS + (int) Traits.seen(traits[place])] = place * TAGS;
            }
        }
    }

    /** Adds what the marks of all characters say to the scores of their tags. */
    void add(long[] marks, double[] scores) {
        for (int i = 0; i < marks.length; i++) {
            long before = i == 0 ? 0 : marks[i - 1];
            long after = i + 1 == marks.length ? 0 : marks[i + 1];
            for (long left = before | marks[i] | after; left != 0; ) {
                int list = Long.numberOfTrailingZeros(left) / WordLists.WIDTH;
                left &= -1L << WordLists.WIDTH * list << WordLists.WIDTH;
                int pair = WordLists.mark(marks[i], list) << 4 | WordLists.mark(after, list);
                int three = WordLists.mark(before, list) << 8 | pair;
                add(rows[2 * list * MARKS + three], i, scores);
                add(rows[(2 * list + 1) * MARKS + pair], i, scores);
            }
        }
    }

    private void add(int row, int i, double[] scores) {
        for (int tag = 0; row >= 0 && tag < TAGS; tag++) {
            scores[i * TAGS + tag] += weights[row + tag];
        }
    }
}
