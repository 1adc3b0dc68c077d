package org.huiyin.adapters.opennlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.DataIndexerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.huiyin.adapters.opennlp.gram.GramVector;
import org.huiyin.adapters.opennlp.gram.Vocabulary;

/** OpenNLP's quasi-Newton maximum entropy engine, fed with weighed grams. One thread, so that a run can be repeated. */
final class Maxent {

    /** Steps the optimiser looks back; each costs two vectors as long as all weights. */
    private static final int LOOK_BACK = 7;

    private final Tuning tuning;

    Maxent(Tuning tuning) {
        this.tuning = tuning;
    }

    /** Finds the weights of every gram for every label; the n-th vector belongs to the n-th label name. */
    Weights fit(Vocabulary vocabulary, List<String> labels, List<GramVector> vectors, List<String> truth) {
        var names = new String[vocabulary.size()];
        Arrays.setAll(names, place -> Integer.toString(place, Character.MAX_RADIX));
        var events = new Event[vectors.size()];
        Arrays.setAll(events, i -> event(truth.get(i), vectors.get(i), names));
        QNModel model = train(events);
        var rows = new HashMap<String, double[]>();
        ((Map<?, ?>) model.getDataStructures()[1])
                .forEach((name, context) -> rows.put((String) name, ((Context) context).getParameters()));
        var exact = new double[names.length * labels.size()];
        for (int outcome = 0; outcome < model.getNumOutcomes(); outcome++) {
            int label = labels.indexOf(model.getOutcome(outcome));
            for (int place = 0; place < names.length; place++) {
                double[] row = rows.get(names[place]);
                exact[place * labels.size() + label] = row == null ? 0 : row[outcome];
            }
        }
        return Weights.rounded(exact, labels.size());
    }

    private static Event event(String label, GramVector vector, String[] names) {
        var context = new String[vector.size()];
        Arrays.setAll(context, i -> names[vector.place(i)]);
        return new Event(label, context, vector.values());
    }

    private QNModel train(Event[] events) {
        var parameters = parameters();
        try {
            DataIndexer indexer = DataIndexerFactory.getDataIndexer(parameters, new HashMap<>());
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
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        parameters.put(QNTrainer.THREADS_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, tuning.smoothing());
        parameters.put(QNTrainer.M_PARAM, LOOK_BACK);
        return parameters;
    }
}
