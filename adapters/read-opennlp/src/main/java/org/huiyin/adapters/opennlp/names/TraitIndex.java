package org.huiyin.adapters.opennlp.names;

import java.util.stream.LongStream;

/**
 * From a packed trait to its place in an ascending list, or to what else is told of it: an open-addressing hash that is
 * never more than half full.
 */
final class TraitIndex {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Pairs of a trait and what is told of it, side by side: one look into memory finds both. */
    private final long[] slots;

    private final int shift;
    private final long[] traits;

    /** Tells of each trait its place plus one. */
    TraitIndex(long[] traits) {
        this(traits, LongStream.rangeClosed(1, traits.length).toArray());
    }

    /** {@code told} of each trait is never 0. */
    TraitIndex(long[] traits, long[] told) {
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, traits.length) * 2L - 1);
        this.slots = new long[2 << bits];
        this.shift = 64 - bits;
        this.traits = traits;
        for (int place = 0; place < traits.length; place++) {
            int slot = slot(traits[place]);
            slots[slot] = traits[place];
            slots[slot + 1] = told[place];
        }
    }

    /** The place of the trait, or -1 if it is not in the list. */
    int find(long trait) {
        return (int) look(trait) - 1;
    }

    /** What is told of the trait, or 0 if it is not in the list. */
    long look(long trait) {
        return slots[slot(trait) + 1];
    }

    /** The list. */
    long[] all() {
        return traits.clone();
    }

    private int slot(long trait) {
        int mask = slots.length - 1;
        int slot = (int) (trait * SPREAD >>> shift) << 1;
        while (slots[slot] != trait && slots[slot] != 0) {
            slot = slot + 2 & mask;
        }
        return slot;
    }
}
