package org.huiyin.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Port to a statistical model that puts a text into one of a closed set of labels.
 *
 * <p>Implementations are immutable and safe for use by several threads at once. The same text always gives the same
 * answer.
 */
public interface Classifier {

    /** The labels the model knows, in a fixed order. */
    List<String> labels();

    /**
     * Every label with its probability, likeliest first; the probabilities add up to one. An empty text gives every
     * label the share it had in training.
     */
    List<Scored> classify(String text);

    /** The probability of each label, in the order of {@link #labels()}: what {@link #classify} says, not ranked. */
    default double[] shares(String text) {
        var shares = new double[labels().size()];
        classify(text).forEach(scored -> shares[labels().indexOf(scored.label())] = scored.probability());
        return shares;
    }

    /** Those labels that are at least so likely, likeliest first. */
    default List<Scored> likely(String text, double least) {
        var likely = new ArrayList<Scored>();
        double[] shares = shares(text);
        for (int label = 0; label < shares.length; label++) {
            if (shares[label] >= least) {
                likely.add(new Scored(labels().get(label), shares[label]));
            }
        }
        likely.sort(Comparator.comparingDouble(Scored::probability).reversed());
        return likely;
    }

    /** How likely one label is; 0 if the model does not know it. */
    default double share(String text, String label) {
        int position = labels().indexOf(label);
        return position < 0 ? 0 : shares(text)[position];
    }

    /** The characters that spoke loudest for {@code label} in {@code text}, at most {@code limit}, strongest first. */
    List<Evidence> explain(String text, String label, int limit);

    /** A label and how likely it is, from 0 to 1. */
    record Scored(String label, double probability) {}

    /** A run of characters of the text and the weight it added to a label's score; negative speaks against. */
    record Evidence(String characters, double weight) {}
}
