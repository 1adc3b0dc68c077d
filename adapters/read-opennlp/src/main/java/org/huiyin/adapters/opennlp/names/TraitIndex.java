package org.huiyin.adapters.opennlp.names;

/** From a packed trait to its place in an ascending list: an open-addressing hash that is never more than half full. */
final class TraitIndex {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Pairs of a trait and its place plus one, side by side: one look into memory finds both. */
    private final long[] slots;

    private final int shift;
    private final long[] traits;

    TraitIndex(long[] traits) {
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, traits.length) * 2L - 1);
        this.slots = new long[2 << bits];
        this.shift = 64 - bits;
        this.traits = traits;
        for (int place = 0; place < traits.length; place++) {
            int slot = slot(traits[place]);
            slots[slot] = traits[place];
            slots[slot + 1] = place + 1;
        }
    }

    /** The place of the trait, or -1 if it is not in the list. */
    int find(long trait) {
        return (int) slots[slot(trait) + 1] - 1;
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
