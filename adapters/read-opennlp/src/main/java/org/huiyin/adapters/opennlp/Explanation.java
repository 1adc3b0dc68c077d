package org.huiyin.adapters.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.huiyin.adapters.opennlp.gram.GramVector;
import org.huiyin.adapters.opennlp.gram.NormalisedText;
import org.huiyin.adapters.opennlp.gram.Vocabulary;
import org.huiyin.adapters.opennlp.weights.Weights;
import org.huiyin.reading.Classifier.Evidence;

/**
 * Which characters of a text spoke for one label.
 *
 * <p>A weight is what a run adds to the label's score beyond what it adds to the average label, since only differences
 * decide. Runs overlap; the strongest takes its characters and leaves the rest to the others.
 */
final class Explanation {

    private final Vocabulary vocabulary;
    private final Weights weights;
    private final double temperature;

    Explanation(Vocabulary vocabulary, Weights weights, double temperature) {
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.temperature = temperature;
    }

    /** At most {@code limit} runs, those that spoke loudest for the label first. */
    List<Evidence> of(NormalisedText text, int label, int limit) {
        var evidence = new ArrayList<Evidence>();
        var taken = new boolean[text.size()];
        for (Run run : runs(text, label)) {
            if (evidence.size() < limit && run.take(taken)) {
                evidence.add(new Evidence(text.written(run.at, run.length), run.weight));
            }
        }
        return List.copyOf(evidence);
    }

    /** Every known run where it first occurs, strongest first. */
    private List<Run> runs(NormalisedText text, int label) {
        GramVector vector = vocabulary.vector(text);
        var runs = new ArrayList<Run>();
        for (int at = 0; at < text.size(); at++) {
            for (int length = 1; length <= 3; length++) {
                // A vector holds its grams in the order in which they first occur.
                int next = runs.size();
                if (next < vector.size() && vocabulary.find(text.gram(at, length)) == vector.place(next)) {
                    double beyond = weights.beyondAverage(vector.place(next), label);
                    runs.add(new Run(at, length, vector.value(next) * beyond / temperature));
                }
            }
        }
        runs.sort(Comparator.comparingDouble(Run::weight).reversed());
        return runs;
    }

    private record Run(int at, int length, double weight) {

        /** Takes the characters if nobody has. */
        boolean take(boolean[] taken) {
            for (int i = at; i < at + length; i++) {
                if (taken[i]) {
                    return false;
                }
            }
            Arrays.fill(taken, at, at + length, true);
            return true;
        }
    }
}
