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

    private final TraitIndex runs;

    /** For each run, whether a longer one begins with it. */
    private final boolean[] goesOn;

    /** Where the traits of each run begin, and at the end how many there are. */
    private final int[] starts;

    /** How far each trait's run begins from the character it tells of. */
    private final byte[] offsets;

    /** The weights of each trait's tags, side by side. */
    private final float[] weights;

    private final ListTraits lists;

    /** {@code weights} are those of the tags of each trait, in the order of the traits. */
    Surroundings(TraitIndex index, float[] weights) {
        long[] traits = index.all();
        long[] told = Arrays.stream(traits)
                .filter(trait -> Traits.sort(trait) < Traits.LISTS)
                .toArray();
        this.runs = new TraitIndex(Arrays.stream(told)
                .map(Surroundings::run)
                .flatMap(Surroundings::beginnings)
                .distinct()
                .toArray());
        long[] known = runs.all();
        this.goesOn = new boolean[known.length];
        this.starts = new int[known.length + 1];
        for (long run : known) {
            beginnings(run).filter(begin -> begin != run).forEach(begin -> goesOn[runs.find(begin)] = true);
        }
        for (long trait : told) {
            starts[runs.find(run(trait)) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.offsets = new byte[told.length];
        this.weights = new float[told.length * TAGS];
        int[] next = starts.clone();
        for (int place = 0; place < traits.length; place++) {
            if (Traits.sort(traits[place]) < Traits.LISTS) {
                int to = next[runs.find(run(traits[place]))]++;
                offsets[to] = (byte) Traits.offset(traits[place]);
                System.arraycopy(weights, place * TAGS, this.weights, to * TAGS, TAGS);
            }
        }
        this.lists = new ListTraits(traits, weights);
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
            add(runs.find(BESIDE | (long) look(seen, i - 1) << 16 | look(seen, i + 1)), i, scores);
        }
        lists.add(words.marks(text), scores);
        return scores;
    }

    private void addRuns(char[] seen, int at, double[] scores) {
        long packed = look(seen, at);
        int run = runs.find(1L << LENGTH | packed);
        for (int length = 2; add(run, at, scores) && goesOn[run] && length <= Traits.REACH; length++) {
            packed = packed << 16 | look(seen, at + length - 1);
            run = runs.find((long) length << LENGTH | packed);
        }
    }

    /** Adds what a run at this place says, if it is known. */
    private boolean add(int run, int at, double[] scores) {
        if (run < 0) {
            return false;
        }
        for (int trait = starts[run]; trait < starts[run + 1]; trait++) {
            int to = (at - offsets[trait]) * TAGS;
            if (to >= 0 && to < scores.length) {
                for (int tag = 0; tag < TAGS; tag++) {
                    scores[to + tag] += weights[trait * TAGS + tag];
                }
            }
        }
        return true;
    }

    private static char look(char[] seen, int i) {
        return i < 0 || i >= seen.length ? Traits.BEYOND : seen[i];
    }
}
