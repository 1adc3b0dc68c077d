package org.huiyin.adapters.opennlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.huiyin.adapters.opennlp.gram.GramVector;

/** OpenNLP's quasi-Newton maximum entropy engine, fed with weighed grams. One thread, so that a run can be repeated. */
final class Maxent {

    /** Steps the optimiser looks back; each costs two vectors as long as all weights. */
    private static final int LOOK_BACK = 7;

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
        return weights(train(events, times(lesson)), lesson.labels().names(), names);
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

    private QNModel train(Event[] events, int[] times) {
        var parameters = parameters();
        try {
            var indexer = new WeighedIndexer(times);
            indexer.init(parameters, new HashMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            var trainer = new QNTrainer();
            trainer.init(parameters, new HashMap<>());
            return (QNModel) trainer.train(indexer);
        } catch (IOException e) {
            throw new UncheckedIOException("training texts: too few to tell labels apart", e);
        }
    }

    private TrainingParameters parameters() {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, tuning.iterations());
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(QNTrainer.THREADS_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, tuning.smoothing() * WHOLE);
        parameters.put(QNTrainer.M_PARAM, LOOK_BACK);
        return parameters;
    }

    private static Weights weights(QNModel model, List<String> labels, String[] names) {
        Map<?, ?> rows = (Map<?, ?>) model.getDataStructures()[1];
        var exact = new double[names.length * labels.size()];
        for (int place = 0; place < names.length; place++) {
            if (rows.get(names[place]) instanceof Context row) {
                for (int outcome = 0; outcome < model.getNumOutcomes(); outcome++) {
                    int label = labels.indexOf(model.getOutcome(outcome));
                    exact[place * labels.size() + label] = row.getParameters()[outcome];
                }
            }
        }
        return Weights.rounded(exact, labels.size());
    }
}
