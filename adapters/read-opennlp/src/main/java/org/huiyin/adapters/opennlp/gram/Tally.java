package org.huiyin.adapters.opennlp.gram;

import java.util.Arrays;

/**
 * How often each place was seen in one text and how rare its gram is, in the order they were first seen: a small
 * open-addressing hash.
 */
final class Tally {

    private final int[] places;
    private final float[] rarity;
    private final int[] times;

    /** For each slot the position in {@code places} plus one. */
    private final int[] slots;

    private int distinct;

    /** Takes the most places that will be added. */
    Tally(int most) {
        this.places = new int[most];
        this.rarity = new float[most];
        this.times = new int[most];
        this.slots = new int[Integer.highestOneBit(Math.max(1, most)) * 2];
    }

    void add(int place, float rare) {
        int mask = slots.length - 1;
        int slot = place * 0x9E3779B1 >>> 7 & mask;
        while (slots[slot] != 0 && places[slots[slot] - 1] != place) {
            slot = slot + 1 & mask;
        }
        if (slots[slot] == 0) {
            places[distinct] = place;
            rarity[distinct] = rare;
            slots[slot] = ++distinct;
        }
        times[slots[slot] - 1]++;
    }

    /** The different places. */
    int[] places() {
        return Arrays.copyOf(places, distinct);
    }

    /** How rare the gram of the n-th place is. */
    float rarity(int n) {
        return rarity[n];
    }

    /** How often the n-th place was added. */
    int times(int n) {
        return times[n];
    }
}
