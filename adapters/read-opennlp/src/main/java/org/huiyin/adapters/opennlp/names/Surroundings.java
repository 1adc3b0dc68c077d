package org.huiyin.adapters.opennlp.names;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The weights of traits by what is seen: one look finds all that a run of characters says of those around it, where
 * asking for each trait would take twenty looks at each character. A longer run is only looked for where its beginning
 * is known. Immutable.
 */
final class Surroundings {
    private static final int TAGS = Tag.COUNT;
    private static final int LENGTH = 48;

    /** The length by which the two characters beside a third are told from a run. */
    private static final long BESIDE = 4L << LENGTH;

    /** In a row, how far its run begins from the character it tells of; the weights of the tags follow. */
    private static final int OFFSET = 0;

    private static final int ROW = 1 + TAGS;

    /** Of what is told of a run, whether a longer one begins with it; how many rows it has, and where the first begins. */
    private static final long GOES_ON = 1;

    /** A run begins at few places around a character, so there are never many rows. */
    private static final long ONE_ROW = 2;

    private static final long MOST_ROWS = 0xFF;
    private static final int FIRST_ROW = 9;

    private final TraitIndex runs;

    /** For each trait of each run a row, so that all that is told of a run stands together. */
    private final float[] rows;

    private final ListTraits lists;

    /** {@code weights} are those of the tags of each trait, in the order of the traits. */
    Surroundings(TraitIndex index, float[] weights) {
        long[] traits = index.all();
        long[] told = Arrays.stream(traits)
                .filter(trait -> Traits.sort(trait) < Traits.LISTS)
                .toArray();
        var places = new TraitIndex(Arrays.stream(told)
                .map(Surroundings::run)
                .flatMap(Surroundings::beginnings)
                .distinct()
                .toArray());
        long[] known = known(places, told);
        this.runs = new TraitIndex(places.all(), known);
        this.rows = new float[told.length * ROW];
        var next = new int[known.length];
        for (int place = 0; place < traits.length; place++) {
            if (Traits.sort(traits[place]) < Traits.LISTS) {
                int run = places.find(run(traits[place]));
                int to = firstRow(known[run]) + ROW * next[run]++;
                rows[to + OFFSET] = Traits.offset(traits[place]);
                System.arraycopy(weights, place * TAGS, rows, to + 1, TAGS);
            }
        }
        this.lists = new ListTraits(traits, weights);
    }

    /** What is to be told of each run. */
    private static long[] known(TraitIndex places, long[] told) {
        long[] runs = places.all();
        var known = new long[runs.length];
        for (long trait : told) {
            known[places.find(run(trait))] += ONE_ROW;
        }
        for (long run : runs) {
            beginnings(run).filter(begin -> begin != run).forEach(begin -> known[places.find(begin)] |= GOES_ON);
        }
        long rows = 0;
        for (int place = 0; place < known.length; place++) {
            long count = rows(known[place]);
            known[place] |= rows << FIRST_ROW;
            rows += count;
        }
        return known;
    }

    private static long rows(long known) {
        return known / ONE_ROW & MOST_ROWS;
    }

    private static int firstRow(long known) {
        return (int) (known >>> FIRST_ROW) * ROW;
    }

    private static long run(long trait) {
        int length = Traits.length(trait);
        return length == 0 ? BESIDE | Traits.seen(trait) : (long) length << LENGTH | Traits.seen(trait);
    }

    /** The run and what it begins with. */
    private static LongStream beginnings(long run) {
        int length = (int) (run >>> LENGTH);
        if (run >= BESIDE || length == 1) {
            return LongStream.of(run);
        }
        long shorter = (long) (length - 1) << LENGTH | Traits.seen(run) >>> 16;
        return LongStream.concat(LongStream.of(run), beginnings(shorter));
    }

    /** The scores of each tag at each character, character by character. */
    double[] scores(String text, WordLists words) {
        char[] seen = Traits.shapes(text);
        var scores = new double[seen.length * TAGS];
        for (int at = -Traits.REACH; at < seen.length + Traits.REACH; at++) {
            addRuns(seen, at, scores);
        }
        for (int i = 0; i < seen.length; i++) {
            add(runs.look(BESIDE | (long) look(seen, i - 1) << 16 | look(seen, i + 1)), i, scores);
        }
        lists.add(words.marks(text), scores);
        return scores;
    }

    private void addRuns(char[] seen, int at, double[] scores) {
        long packed = look(seen, at);
        long known = runs.look(1L << LENGTH | packed);
        add(known, at, scores);
        for (int length = 2; (known & GOES_ON) != 0 && length <= Traits.REACH; length++) {
            packed = packed << 16 | look(seen, at + length - 1);
            known = runs.look((long) length << LENGTH | packed);
            add(known, at, scores);
        }
    }

    /** Adds what a run at this place says, if anything. */
    private void add(long known, int at, double[] scores) {
        int row = firstRow(known);
        int end = row + (int) rows(known) * ROW;
        for (; row < end; row += ROW) {
            int to = (at - (int) rows[row + OFFSET]) * TAGS;
            if (to >= 0 && to < scores.length) {
                for (int tag = 0; tag < TAGS; tag++) {
                    scores[to + tag] += rows[row + 1 + tag];
                }
            }
        }
    }

    private static char look(char[] seen, int i) {
        return i < 0 || i >= seen.length ? Traits.BEYOND : seen[i];
    }
}
