package org.huiyin.adapters.opennlp.gram;

/** The known grams of one text as they first occur, each with its share; the squares of the shares add up to one. */
public final class GramVector {

    private final int[] places;
    private final float[] values;

    GramVector(int[] places, float[] values) {
        this.places = places;
        this.values = values;
    }

    /** How many different known grams the text has. */
    public int size() {
        return places.length;
    }

    /** The place in the vocabulary of the n-th gram. */
    public int place(int n) {
        return places[n];
    }

    /** The share of the n-th gram. */
    public float value(int n) {
        return values[n];
    }

    /** All shares, in a copy. */
    public float[] values() {
        return values.clone();
    }

    /** Whether no gram of the text is known. */
    public boolean isEmpty() {
        return places.length == 0;
    }
}
