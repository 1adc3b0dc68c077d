package org.huiyin.adapters.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.adapters.opennlp.texts.Voices;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.Classifier.Scored;

/**
 * How well a classifier reads texts whose labels are known.
 *
 * @param texts how many texts were read
 * @param accuracy the share that was read right
 * @param macroF1 the mean F1 of the labels that occur, a rare one counting as much as a frequent one
 * @param labels one for each label that occurs as truth or as answer, by name
 * @param confusion rows are truths and columns answers, both in the order of {@code labels}
 */
public record Evaluation(
        int texts, double accuracy, double macroF1, List<LabelScore> labels, List<List<Integer>> confusion) {

    private static final int PARTS = 5;

    /** Copies the lists. */
    public Evaluation {
        labels = List.copyOf(labels);
        confusion = confusion.stream().map(List::copyOf).toList();
    }

    /**
     * How one label fares; a ratio over nothing is 0.
     *
     * @param support how many texts truly have the label
     */
    public record LabelScore(String label, double precision, double recall, double f1, int support) {}

    /** A true label and the one that was answered. */
    record Answer(String truth, String given) {}

    /** Reads every text and compares the likeliest label with the true one. */
    public static Evaluation of(Classifier classifier, List<Labelled> texts) {
        return of(classifier, texts, Map.of());
    }

    /**
     * Reads every text and compares groups of labels: the probabilities of all labels of one group are added up, and
     * the likeliest group is the answer. A label without a group stands for itself, and so does a true label that is
     * already the name of a group.
     *
     * @param groups from a label to its group
     */
    public static Evaluation of(Classifier classifier, List<Labelled> texts, Map<String, String> groups) {
        UnaryOperator<String> group = label -> groups.getOrDefault(label, label);
        var answers = new ArrayList<Answer>();
        for (Labelled text : texts) {
            answers.add(new Answer(group.apply(text.label()), likeliest(classifier.classify(text.text()), group)));
        }
        return of(answers);
    }

    /** Trains on four fifths of the voices and reads the rest, five times over, so that each text is read once. */
    public static Evaluation acrossVoices(Trainer trainer, List<Labelled> texts) {
        var voices = Voices.split(texts, PARTS);
        var answers = new ArrayList<Answer>();
        for (int part = 0; part < PARTS; part++) {
            Classifier classifier = trainer.train(voices.without(part));
            for (Labelled text : voices.part(part)) {
                String given = likeliest(classifier.classify(text.text()), UnaryOperator.identity());
                answers.add(new Answer(text.label(), given));
            }
        }
        return of(answers);
    }

    static Evaluation of(List<Answer> answers) {
        var names = new TreeSet<String>();
        answers.forEach(answer -> names.addAll(List.of(answer.truth, answer.given)));
        var labels = List.copyOf(names);
        var counts = new int[labels.size()][labels.size()];
        int right = 0;
        for (Answer answer : answers) {
            counts[labels.indexOf(answer.truth)][labels.indexOf(answer.given)]++;
            right += answer.truth.equals(answer.given) ? 1 : 0;
        }
        var scores = new ArrayList<LabelScore>();
        var confusion = new ArrayList<List<Integer>>();
        for (int label = 0; label < counts.length; label++) {
            scores.add(score(labels.get(label), label, counts));
            confusion.add(Arrays.stream(counts[label]).boxed().toList());
        }
        double macroF1 = scores.stream().mapToDouble(LabelScore::f1).average().orElse(0);
        return new Evaluation(answers.size(), ratio(right, answers.size()), macroF1, scores, confusion);
    }

    private static LabelScore score(String name, int label, int[][] counts) {
        int truths = 0;
        int given = 0;
        for (int other = 0; other < counts.length; other++) {
            truths += counts[label][other];
            given += counts[other][label];
        }
        int right = counts[label][label];
        double f1 = ratio(2 * right, truths + given);
        return new LabelScore(name, ratio(right, given), ratio(right, truths), f1, truths);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String likeliest(List<Scored> scored, UnaryOperator<String> group) {
        var sums = new HashMap<String, Double>();
        String best = "";
        double highest = -1;
        for (Scored one : scored) {
            String name = group.apply(one.label());
            double sum = sums.merge(name, one.probability(), Double::sum);
            if (sum > highest) {
                highest = sum;
                best = name;
            }
        }
        return best;
    }
}
