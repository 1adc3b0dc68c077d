package org.huiyin.adapters.opennlp.gram;

/**
 * What is known of each packed gram of an ascending list: its place, how rare it is, and whether a longer one begins with
 * it. An open-addressing hash that is never more than half full.
 */
final class GramIndex {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What is known of a gram: its rarity in the upper half, and in the lower its place plus one with this bit. */
    private static final long GOES_ON = 1L << 31;

    /** Pairs of a gram and what is known of it, side by side: one look into memory finds all. */
    private final long[] slots;

    private final int shift;

    GramIndex(long[] grams, float[] rarity) {
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, grams.length) * 2L - 1);
        this.slots = new long[2 << bits];
        this.shift = 64 - bits;
        for (int place = 0; place < grams.length; place++) {
            int slot = slot(grams[place]);
            slots[slot] = grams[place];
            slots[slot + 1] |= (long) Float.floatToRawIntBits(rarity[place]) << 32 | place + 1;
            markShorter(grams[place]);
        }
    }

    /** What the gram begins with goes on; in ascending order the shorter ones are in their slots already. */
    private void markShorter(long gram) {
        long shorter = NormalisedText.shorter(gram);
        int slot = slot(shorter);
        if (shorter != 0 && slots[slot] == shorter) {
            slots[slot + 1] |= GOES_ON;
        }
    }

    /** The place of the gram, or -1 if it is not in the list. */
    int find(long gram) {
        return place(look(gram));
    }

    /** What is known of the gram: see {@link #place}, {@link #rarity} and {@link #goesOn}; 0 if it is not in the list. */
    long look(long gram) {
        return slots[slot(gram) + 1];
    }

    /** The place of the gram, or -1 if it is not in the list. */
    static int place(long known) {
        return (int) (known & GOES_ON - 1) - 1;
    }

    static float rarity(long known) {
        return Float.intBitsToFloat((int) (known >>> 32));
    }

    /** Whether a longer gram in the list begins with it. */
    static boolean goesOn(long known) {
        return (known & GOES_ON) != 0;
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
