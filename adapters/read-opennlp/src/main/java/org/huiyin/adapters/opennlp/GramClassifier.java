package org.huiyin.adapters.opennlp;

import java.util.List;
import org.huiyin.adapters.opennlp.gram.GramVector;
import org.huiyin.adapters.opennlp.gram.NormalisedText;
import org.huiyin.adapters.opennlp.gram.Vocabulary;
import org.huiyin.adapters.opennlp.texts.TextsHash;
import org.huiyin.adapters.opennlp.weights.Weights;
import org.huiyin.reading.Classifier;

/**
 * A trained model over runs of one to three characters. Immutable; one serves all threads.
 *
 * <p>Made by a {@link Trainer}, kept in a {@link ModelFile}. A text of which the model knows no character gives every
 * label the share it had in training.
 */
public final class GramClassifier implements Classifier {

    private final Vocabulary vocabulary;
    private final Labels labels;
    private final Weights weights;
    private final float temperature;
    private final TextsHash texts;

    GramClassifier(Vocabulary vocabulary, Labels labels, Weights weights, float temperature, TextsHash texts) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.weights = weights;
        this.temperature = temperature;
        this.texts = texts;
    }

    /** The SHA-256 of the texts it was trained on, in hexadecimal digits. */
    public String textsHash() {
        return texts.hex();
    }

    @Override
    public List<String> labels() {
        return labels.names();
    }

    @Override
    public List<Scored> classify(String text) {
        double[] probabilities = shares(text);
        var scored = new Scored[probabilities.length];
        int next = 0;
        for (int label : Ranking.fallingOrder(probabilities)) {
            scored[next++] = new Scored(labels.names().get(label), probabilities[label]);
        }
        return List.of(scored);
    }

    @Override
    public List<Evidence> explain(String text, String label, int limit) {
        int position = labels.names().indexOf(label);
        if (position < 0) {
            throw new IllegalArgumentException("label: " + label + " (expected: one of " + labels.names() + ")");
        }
        return new Explanation(vocabulary, weights, temperature).of(NormalisedText.of(text), position, limit);
    }

    @Override
    public double[] shares(String text) {
        GramVector vector = vector(text);
        return vector.isEmpty() ? labels.shares() : softmax(scores(vector));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Labels counted() {
        return labels;
    }

    Weights weights() {
        return weights;
    }

    float temperature() {
        return temperature;
    }

    TextsHash texts() {
        return texts;
    }

    GramVector vector(String text) {
        return vocabulary.vector(NormalisedText.of(text));
    }

    float[] scores(GramVector vector) {
        return weights.scores(vector);
    }

    GramClassifier withTemperature(float other) {
        return new GramClassifier(vocabulary, labels, weights, other, texts);
    }

    private double[] softmax(float[] scores) {
        float largest = scores[0];
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        var shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp((scores[i] - largest) / (double) temperature);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
