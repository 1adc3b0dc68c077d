package org.huiyin.adapters.opennlp.gram;

import java.util.Arrays;
import java.util.List;

/** The grams a model knows and how rare each is. Immutable. */
public final class Vocabulary {

    private final long[] grams;
    private final float[] rarity;
    private final GramIndex index;

    /** Takes grams in ascending order, each with its inverse document frequency. */
    public Vocabulary(long[] grams, float[] rarity) {
        this.grams = grams;
        this.rarity = rarity;
        this.index = new GramIndex(grams);
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
        int[] found = new int[3 * text.size()];
        int count = 0;
        for (int at = 0; at < text.size(); at++) {
            for (int length = 1; length <= 3; length++) {
                int place = index.find(text.gram(at, length));
                found[count] = place;
                count += place < 0 ? 0 : 1;
            }
        }
        Arrays.sort(found, 0, count);
        return weighed(found, count);
    }

    private GramVector weighed(int[] found, int count) {
        var places = new int[count];
        var values = new float[count];
        int distinct = 0;
        double squares = 0;
        for (int i = 0; i < count; ) {
            int place = found[i];
            int next = i + 1;
            while (next < count && found[next] == place) {
                next++;
            }
            places[distinct] = place;
            float value = (float) (damped(next - i) * rarity[place]);
            values[distinct++] = value;
            squares += (double) value * value;
            i = next;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < distinct; i++) {
            values[i] /= length;
        }
        return new GramVector(Arrays.copyOf(places, distinct), Arrays.copyOf(values, distinct));
    }

    /** A gram said ten times does not mean ten times as much. */
    private static double damped(int times) {
        return times == 1 ? 1 : 1 + StrictMath.log(times);
    }
}
