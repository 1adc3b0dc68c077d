package org.huiyin.rules.danger;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiyin.reading.Classifier;
import org.jspecify.annotations.Nullable;

/**
 * Tells cries for help from all else by a model whose labels are the dangers and, for texts that cry for nothing, the
 * {@link #HARMLESS}. It learns far better so than from two labels: each kind of danger, and each kind of harmless text,
 * has words of its own.
 */
public final class Listener {
    public static final String REPORT = "report";
    public static final String CHATTER = "chatter";

    /** What neither reports nor talks. */
    public static final String OTHER = "other";

    /** Labels of texts that cry for nothing; whatever else a model knows is danger, whatever a town's catalogue says. */
    public static final Set<String> HARMLESS = Set.of(REPORT, CHATTER, OTHER);

    private final Classifier model;

    /** Where the dangers stand among the labels; found when first needed, as a model may be unpacked only then. */
    private volatile int @Nullable [] found;

    public Listener(Classifier model) {
        this.model = model;
    }

    /** How likely the text cries for help, from 0 to 1. */
    public double danger(String text) {
        double[] shares = model.shares(text);
        double danger = 0;
        for (int label : dangers()) {
            danger += shares[label];
        }
        return danger;
    }

    /** Which danger it is most likely about, if it cries for help; empty where the model knows none. */
    public Optional<String> likeliest(String text) {
        double[] shares = model.shares(text);
        return Arrays.stream(dangers())
                .boxed()
                .max((one, other) -> Double.compare(shares[one], shares[other]))
                .map(model.labels()::get);
    }

    private int[] dangers() {
        int[] dangers = found;
        if (dangers == null) {
            var labels = model.labels();
            dangers = IntStream.range(0, labels.size())
                    .filter(label -> !HARMLESS.contains(labels.get(label)))
                    .toArray();
            found = dangers;
        }
        return dangers;
    }
}
