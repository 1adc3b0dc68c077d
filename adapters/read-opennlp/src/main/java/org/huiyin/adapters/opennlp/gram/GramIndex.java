package org.huiyin.adapters.opennlp.gram;

import java.util.Arrays;

/** From a packed gram to its place in an ascending list: an open-addressing hash that is never more than half full. */
final class GramIndex {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] slots;
    private final int[] places;
    private final int shift;

    GramIndex(long[] grams) {
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, grams.length) * 2L - 1);
        this.slots = new long[1 << bits];
        this.places = new int[1 << bits];
        this.shift = 64 - bits;
        Arrays.fill(places, -1);
        for (int i = 0; i < grams.length; i++) {
            int slot = slot(grams[i]);
            slots[slot] = grams[i];
            places[slot] = i;
        }
    }

    /** The place of the gram, or -1 if it is not in the list. */
    int find(long gram) {
        return places[slot(gram)];
    }

    private int slot(long gram) {
        int mask = slots.length - 1;
        int slot = (int) (gram * SPREAD >>> shift);
        while (slots[slot] != gram && slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
