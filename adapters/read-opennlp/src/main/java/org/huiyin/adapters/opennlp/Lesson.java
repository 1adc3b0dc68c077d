package org.huiyin.adapters.opennlp;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.opennlp.gram.GramVector;
import org.huiyin.adapters.opennlp.gram.NormalisedText;
import org.huiyin.adapters.opennlp.gram.Vocabulary;
import org.huiyin.adapters.opennlp.texts.Labelled;

/**
 * What the engine learns from: the grams worth knowing, and every text as a vector with its label's position.
 *
 * @param truths positions in {@code labels}, one for each vector
 */
record Lesson(Labels labels, Vocabulary vocabulary, List<GramVector> vectors, List<Integer> truths) {

    static Lesson of(List<Labelled> texts, Tuning tuning) {
        var labels = Labels.of(texts);
        List<Labelled> all = withHeads(texts, tuning.head());
        List<NormalisedText> read =
                all.stream().map(text -> NormalisedText.of(text.text())).toList();
        int mostGrams = tuning.mostWeights() / Math.max(1, labels.names().size());
        var vocabulary = Vocabulary.of(read, tuning.fewestTexts(), mostGrams);
        var vectors = new ArrayList<GramVector>();
        var truths = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++) {
            GramVector vector = vocabulary.vector(read.get(i));
            if (!vector.isEmpty()) {
                vectors.add(vector);
                truths.add(labels.names().indexOf(all.get(i).label()));
            }
        }
        return new Lesson(labels, vocabulary, vectors, truths);
    }

    /** Whether there is something to tell apart. */
    boolean isEnough() {
        return taught().size() >= 2;
    }

    /** The names of the labels of which a text can be read. */
    List<String> taught() {
        return truths.stream().distinct().map(labels.names()::get).toList();
    }

    /** The texts, and after each longer one its own beginning, so that the model has read short ones too. */
    static List<Labelled> withHeads(List<Labelled> texts, int head) {
        if (head == 0) {
            return texts;
        }
        var all = new ArrayList<Labelled>();
        for (Labelled text : texts) {
            all.add(text);
            var read = NormalisedText.of(text.text());
            if (read.size() - 2 > head * 4 / 3) {
                all.add(text.withText(read.head(head)));
            }
        }
        return all;
    }
}
