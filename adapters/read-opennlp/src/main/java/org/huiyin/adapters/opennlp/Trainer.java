package org.huiyin.adapters.opennlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiyin.adapters.opennlp.gram.GramVector;
import org.huiyin.adapters.opennlp.gram.NormalisedText;
import org.huiyin.adapters.opennlp.gram.Vocabulary;

/**
 * Makes a classifier from labelled texts. The same texts in any order give the same model, byte for byte.
 *
 * <p>A fifth of the voices is held out first to learn how far the scores can be trusted; the model itself is then
 * trained on everything.
 */
public final class Trainer {

    private static final int PARTS = 5;

    private final Tuning tuning;

    /** Trains as the tuning says. */
    public Trainer(Tuning tuning) {
        this.tuning = tuning;
    }

    /**
     * Trains a classifier.
     *
     * @throws IllegalArgumentException if the texts have fewer than two labels
     */
    public GramClassifier train(List<Labelled> texts) {
        List<Labelled> ordered = texts.stream()
                .sorted(Comparator.comparing(Labelled::label)
                        .thenComparing(Labelled::text)
                        .thenComparing(Labelled::voice))
                .toList();
        var labels = Labels.of(ordered);
        if (labels.names().size() < 2) {
            throw new IllegalArgumentException("labels: " + labels.names() + " (expected: at least two)");
        }
        GramClassifier model = fit(ordered, labels);
        return model.withTemperature(temperature(ordered));
    }

    private float temperature(List<Labelled> texts) {
        var voices = Voices.split(texts, PARTS);
        List<Labelled> known = voices.without(0);
        var labels = Labels.of(known);
        if (labels.names().size() < 2) {
            return 1;
        }
        GramClassifier model = fit(known, labels);
        var scores = new ArrayList<float[]>();
        var truths = new ArrayList<Integer>();
        for (Labelled text : withHeads(voices.part(0))) {
            int truth = labels.names().indexOf(text.label());
            GramVector vector = model.vector(text.text());
            if (truth >= 0 && !vector.isEmpty()) {
                scores.add(model.scores(vector));
                truths.add(truth);
            }
        }
        return Temperature.fit(scores, truths);
    }

    private GramClassifier fit(List<Labelled> texts, Labels labels) {
        List<Labelled> all = withHeads(texts);
        List<NormalisedText> read =
                all.stream().map(Labelled::text).map(NormalisedText::of).toList();
        int mostGrams = Math.max(1, tuning.mostWeights() / labels.names().size());
        var vocabulary = Vocabulary.of(read, tuning.fewestTexts(), mostGrams);
        var vectors = new ArrayList<GramVector>();
        var truth = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            GramVector vector = vocabulary.vector(read.get(i));
            if (!vector.isEmpty()) {
                vectors.add(vector);
                truth.add(all.get(i).label());
            }
        }
        var weights = new Maxent(tuning).fit(vocabulary, labels.names(), vectors, truth);
        return new GramClassifier(vocabulary, labels, weights, 1, TextsHash.of(texts));
    }

    /** The texts, and after each longer one its own beginning, so that the model has read short ones too. */
    private List<Labelled> withHeads(List<Labelled> texts) {
        if (tuning.head() == 0) {
            return texts;
        }
        var all = new ArrayList<Labelled>();
        for (Labelled text : texts) {
            all.add(text);
            var read = NormalisedText.of(text.text());
            if (read.size() - 2 > tuning.head() * 4 / 3) {
                all.add(text.withText(read.head(tuning.head())));
            }
        }
        return all;
    }
}
