package org.huiyin.adapters.opennlp.gram;

import java.util.Arrays;

/** In how many texts each gram occurs: a growing open-addressing hash without boxes. */
final class GramCounts {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 16];
    private int[] counts = new int[1 << 16];
    private int used;

    /** Counts every gram of the text once. */
    void add(NormalisedText text) {
        long[] grams = new long[3 * text.size()];
        int found = 0;
        for (int at = 0; at < text.size(); at++) {
            for (int length = 1; length <= 3; length++) {
                grams[found++] = text.gram(at, length);
            }
        }
        Arrays.sort(grams);
        for (int i = 0; i < found; i++) {
            if (grams[i] != 0 && (i == 0 || grams[i] != grams[i - 1])) {
                add(grams[i], 1);
            }
        }
    }

    /**
     * The grams found in at least {@code fewest} texts, ascending. Where that leaves more than {@code most}, the
     * fewest is raised until they fit: what is rare teaches least.
     */
    long[] frequent(int fewest, int most) {
        int threshold = Math.max(1, fewest);
        while (atLeast(threshold) > most) {
            threshold++;
        }
        long[] kept = new long[atLeast(threshold)];
        int next = 0;
        for (int i = 0; i < slots.length; i++) {
            if (counts[i] >= threshold) {
                kept[next++] = slots[i];
            }
        }
        Arrays.sort(kept);
        return kept;
    }

    int count(long gram) {
        return counts[slot(gram)];
    }

    private int atLeast(int threshold) {
        int enough = 0;
        for (int count : counts) {
            if (count >= threshold) {
                enough++;
            }
        }
        return enough;
    }

    private void add(long gram, int times) {
        int slot = slot(gram);
        if (counts[slot] == 0) {
            slots[slot] = gram;
            used++;
        }
        counts[slot] += times;
        if (used * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        long[] before = slots;
        int[] times = counts;
        slots = new long[before.length * 2];
        counts = new int[before.length * 2];
        used = 0;
        for (int i = 0; i < before.length; i++) {
            if (times[i] > 0) {
                add(before[i], times[i]);
            }
        }
    }

    private int slot(long gram) {
        int mask = slots.length - 1;
        int slot = (int) (gram * SPREAD >>> 20) & mask;
        while (slots[slot] != gram && slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
