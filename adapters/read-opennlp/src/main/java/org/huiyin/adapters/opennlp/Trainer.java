package org.huiyin.adapters.opennlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiyin.adapters.opennlp.gram.GramVector;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.adapters.opennlp.texts.TextsHash;
import org.huiyin.adapters.opennlp.texts.Voices;

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
     * @throws IllegalArgumentException if the texts have fewer than two labels, or no gram is frequent enough
     */
    public GramClassifier train(List<Labelled> texts) {
        List<Labelled> ordered = ordered(texts);
        var lesson = Lesson.of(ordered, tuning);
        if (!lesson.isEnough()) {
            throw new IllegalArgumentException("labels of readable texts: " + lesson.taught()
                    + " (expected: at least two, with characters found in " + tuning.fewestTexts() + " texts)");
        }
        return fit(lesson, ordered).withTemperature(temperature(ordered));
    }

    /** What a model made of these texts keeps as their hash ({@link GramClassifier#textsHash}), in any order. */
    public static TextsHash hash(List<Labelled> texts) {
        return TextsHash.of(ordered(texts));
    }

    private static List<Labelled> ordered(List<Labelled> texts) {
        return texts.stream()
                .sorted(Comparator.comparing(Labelled::label)
                        .thenComparing(Labelled::text)
                        .thenComparing(Labelled::voice))
                .toList();
    }

    private float temperature(List<Labelled> texts) {
        var voices = Voices.split(texts, PARTS);
        List<Labelled> known = voices.without(0);
        var lesson = Lesson.of(known, tuning);
        if (!lesson.isEnough()) {
            return 1;
        }
        GramClassifier model = fit(lesson, known);
        var scores = new ArrayList<float[]>();
        var truths = new ArrayList<Integer>();
        for (Labelled text : Lesson.withHeads(voices.part(0), tuning.head())) {
            int truth = model.labels().indexOf(text.label());
            GramVector vector = model.vector(text.text());
            if (truth >= 0 && !vector.isEmpty()) {
                scores.add(model.scores(vector));
                truths.add(truth);
            }
        }
        return Temperature.fit(scores, truths);
    }

    private GramClassifier fit(Lesson lesson, List<Labelled> texts) {
        var weights = new Maxent(tuning).fit(lesson);
        return new GramClassifier(lesson.vocabulary(), lesson.labels(), weights, 1, TextsHash.of(texts));
    }
}
