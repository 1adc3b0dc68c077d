package org.huiyin.adapters.opennlp.gram;

/** From a packed gram to its place in an ascending list: an open-addressing hash that is never more than half full. */
final class GramIndex {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Pairs of a gram and its place plus one, side by side: one look into memory finds both. */
    private final long[] slots;

    private final int shift;

    GramIndex(long[] grams) {
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, grams.length) * 2L - 1);
        this.slots = new long[2 << bits];
        this.shift = 64 - bits;
        for (int place = 0; place < grams.length; place++) {
            int slot = slot(grams[place]);
            slots[slot] = grams[place];
            slots[slot + 1] = place + 1;
        }
    }

    /** The place of the gram, or -1 if it is not in the list. */
    int find(long gram) {
        return (int) slots[slot(gram) + 1] - 1;
    }

    private int slot(long gram) {
        int mask = slots.length - 1;
        int slot = (int) (gram * SPREAD >>> shift) << 1;
        while (slots[slot] != gram && slots[slot] != 0) {
            slot = slot + 2 & mask;
        }
        return slot;
    }
}
