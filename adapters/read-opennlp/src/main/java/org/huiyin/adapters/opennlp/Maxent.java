package org.huiyin.adapters.opennlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.ArrayMath;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.model.ComparableEvent;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.InsufficientTrainingDataException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.huiyin.adapters.opennlp.gram.GramVector;
import org.huiyin.adapters.opennlp.weights.Weights;

/**
 * OpenNLP's quasi-Newton maximum entropy engine, fed with weighed grams. One thread, so that a run can be repeated.
 *
 * <p>It does what the engine's own trainer (MAXENT_QN, no L1 cost, no cut-off) does, but never starts the search from
 * a point that is already the best: the engine would then look for ever.
 */
final class Maxent {

    /** Steps the optimiser looks back; each costs two vectors as long as all weights. */
    private static final int LOOK_BACK = 7;

    private static final int MOST_EVALUATIONS = 30_000;

    /** The engine counts events in whole numbers; this many make one text of the most frequent label. */
    private static final int WHOLE = 10;

    private final Tuning tuning;

    Maxent(Tuning tuning) {
        this.tuning = tuning;
    }

    /** Finds the weights of every gram for every label. */
    Weights fit(Lesson lesson) {
        var names = new String[lesson.vocabulary().size()];
        Arrays.setAll(names, place -> Integer.toString(place, Character.MAX_RADIX));
        var events = new Event[lesson.vectors().size()];
        Arrays.setAll(events, i -> event(lesson, i, names));
        DataIndexer indexer = indexed(events, times(lesson));
        double[] found = minimum(new Likelihood(indexer));
        List<String> labels = lesson.labels().names();
        String[] outcomes = indexer.getOutcomeLabels();
        String[] predicates = indexer.getPredLabels();
        var exact = new double[names.length * labels.size()];
        for (int outcome = 0; outcome < outcomes.length; outcome++) {
            int label = labels.indexOf(outcomes[outcome]);
            for (int i = 0; i < predicates.length; i++) {
                int place = Integer.parseInt(predicates[i], Character.MAX_RADIX);
                exact[place * labels.size() + label] = found[i * outcomes.length + outcome];
            }
        }
        return Weights.rounded(exact, labels.size());
    }

    private static Event event(Lesson lesson, int i, String[] names) {
        GramVector vector = lesson.vectors().get(i);
        var context = new String[vector.size()];
        Arrays.setAll(context, n -> names[vector.place(n)]);
        return new Event(lesson.labels().names().get(lesson.truths().get(i)), context, vector.values());
    }

    /** A text of a rare label counts for more, up to a bound, or the frequent labels would drown it. */
    private int[] times(Lesson lesson) {
        List<Integer> counts = lesson.labels().counts();
        double most = Collections.max(counts);
        return lesson.truths().stream()
                .mapToInt(truth -> (int) Math.round(WHOLE * Math.min(tuning.balance(), most / counts.get(truth))))
                .toArray();
    }

    private static DataIndexer indexed(Event[] events, int[] times) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        var indexer = new WeighedIndexer(times);
        indexer.init(parameters, new HashMap<>());
        try {
            indexer.index(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException("training texts: cannot be indexed", e);
        }
        return indexer;
    }

    private double[] minimum(Likelihood likelihood) {
        double[] start = likelihood.getInitialPoint();
        if (ArrayMath.l2norm(likelihood.gradientAt(start)) == 0) {
            return start;
        }
        double smoothing = tuning.smoothing() * WHOLE;
        return new QNMinimizer(0, smoothing, tuning.iterations(), LOOK_BACK, MOST_EVALUATIONS).minimize(likelihood);
    }

    /** OpenNLP's index of events with real values, in the order they come, each counted as often as we say. */
    private static final class WeighedIndexer extends OnePassRealValueDataIndexer {

        private final int[] times;

        /** Takes how often each event counts; no event may be without a context. */
        WeighedIndexer(int[] times) {
            this.times = times;
        }

        @Override
        protected int sortAndMerge(List<ComparableEvent> events, boolean sort)
                throws InsufficientTrainingDataException {
            int count = super.sortAndMerge(events, false);
            if (count != times.length) {
                throw new InsufficientTrainingDataException(
                        "events: " + count + " (expected: " + times.length + ", none without a context)");
            }
            numTimesEventsSeen = times.clone();
            return count;
        }
    }
}
