package org.huiyin.adapters.opennlp.gram;

import java.util.List;

/**
 * The grams a model knows and how rare each is. Immutable.
 *
 * <p>With a gram, everything it begins with is known, since that occurs in at least as many texts.
 */
public final class Vocabulary {

    private final long[] grams;
    private final float[] rarity;
    private final GramIndex index;

    /** Takes grams in ascending order, each with its inverse document frequency. */
    public Vocabulary(long[] grams, float[] rarity) {
        this.grams = grams;
        this.rarity = rarity;
        this.index = new GramIndex(grams, rarity);
    }

    /** The grams found in at least {@code fewestTexts} of the texts; if too many, the rarer ones are left out. */
    public static Vocabulary of(List<NormalisedText> texts, int fewestTexts, int mostGrams) {
        var counts = new GramCounts();
        texts.forEach(counts::add);
        long[] grams = counts.frequent(fewestTexts, mostGrams);
        var rarity = new float[grams.length];
        for (int i = 0; i < grams.length; i++) {
            double share = (1.0 + texts.size()) / (1.0 + counts.count(grams[i]));
            rarity[i] = (float) (StrictMath.log(share) + 1);
        }
        return new Vocabulary(grams, rarity);
    }

    /** How many grams are known. */
    public int size() {
        return grams.length;
    }

    /** The packed gram at a place; see {@link NormalisedText#gram}. */
    public long gram(int place) {
        return grams[place];
    }

    /** The inverse document frequency of the gram at a place. */
    public float rarity(int place) {
        return rarity[place];
    }

    /** The place of a packed gram, or -1 if it is not known. */
    public int find(long gram) {
        return index.find(gram);
    }

    /** Weighs the known grams of a text by how often they occur in it and how rare they are. */
    public GramVector vector(NormalisedText text) {
        var tally = new Tally(3 * text.size());
        for (int at = 0; at < text.size(); at++) {
            // A run is never in more texts than what it begins with, so behind an unknown one all longer are unknown.
            boolean goesOn = true;
            for (int length = 1; goesOn && length <= 3; length++) {
                long gram = text.gram(at, length);
                long known = gram == 0 ? 0 : index.look(gram);
                goesOn = GramIndex.goesOn(known) || gram == 0 && at == 0;
                if (known != 0) {
                    tally.add(GramIndex.place(known), GramIndex.rarity(known));
                }
            }
        }
        return weighed(tally);
    }

    private GramVector weighed(Tally tally) {
        int[] places = tally.places();
        var values = new float[places.length];
        double squares = 0;
        for (int i = 0; i < places.length; i++) {
            float value = (float) (damped(tally.times(i)) * tally.rarity(i));
            values[i] = value;
            squares += (double) value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return new GramVector(places, values);
    }

    /** A gram said ten times does not mean ten times as much. */
    private static double damped(int times) {
        return times == 1 ? 1 : 1 + StrictMath.log(times);
    }
}
