package org.huiyin.adapters.opennlp;

import java.util.List;
import opennlp.tools.ml.model.ComparableEvent;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.InsufficientTrainingDataException;

/** OpenNLP's index of events with real values, in the order they come, each counted as often as we say. */
final class WeighedIndexer extends OnePassRealValueDataIndexer {

    private final int[] times;

    /** Takes how often each event counts; no event may be without a context. */
    WeighedIndexer(int[] times) {
        this.times = times;
    }

    @Override
    protected int sortAndMerge(List<ComparableEvent> events, boolean sort) throws InsufficientTrainingDataException {
        int count = super.sortAndMerge(events, false);
        if (count != times.length) {
            throw new InsufficientTrainingDataException(
                    "events: " + count + " (expected: " + times.length + ", none without a context)");
        }
        numTimesEventsSeen = times.clone();
        return count;
    }
}
