package org.huiyin.adapters.opennlp;

import java.util.List;
import java.util.TreeMap;
import org.huiyin.adapters.opennlp.texts.Labelled;

/**
 * The labels of a model in a fixed order and how many training texts each had.
 *
 * @param counts one for each name, in the same order; each at least 1
 */
record Labels(List<String> names, List<Integer> counts) {

    Labels {
        names = List.copyOf(names);
        counts = List.copyOf(counts);
    }

    static Labels of(List<Labelled> texts) {
        var counts = new TreeMap<String, Integer>();
        texts.forEach(text -> counts.merge(text.label(), 1, Integer::sum));
        return new Labels(List.copyOf(counts.keySet()), List.copyOf(counts.values()));
    }

    /** The share each label had in training. */
    double[] shares() {
        double all = counts.stream().mapToInt(Integer::intValue).sum();
        return counts.stream().mapToDouble(count -> count / all).toArray();
    }
}
