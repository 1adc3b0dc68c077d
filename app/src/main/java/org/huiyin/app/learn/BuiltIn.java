package org.huiyin.app.learn;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.app.read.MessageReader;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Reading;
import org.huiyin.report.Matter;
import org.huiyin.rules.Models;

/**
 * The program's own reading, rules and models together, as a classifier over some labels of one of its sets. What rules
 * found in a text and what the model holds likely add up; a domain counts for all of its matters.
 */
public final class BuiltIn implements Classifier {
    /** So that no label is ever impossible. */
    private static final double CRUMB = 1e-6;

    private final MessageReader reader;
    private final Models models;
    private final LabelSet set;
    private final List<String> labels;
    private final Map<String, Matter> matters;

    /** @param labels those that may be answered */
    public BuiltIn(MessageReader reader, Models models, LabelSet set, Collection<String> labels) {
        this.reader = reader;
        this.models = models;
        this.set = set;
        this.labels = List.copyOf(new TreeSet<>(labels));
        this.matters = reader.policy().catalogue().all().stream().collect(Collectors.toMap(Matter::id, m -> m));
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public List<Scored> classify(String text) {
        var scores = scores(text);
        double sum = labels.stream()
                .mapToDouble(l -> scores.getOrDefault(l, 0.0) + CRUMB)
                .sum();
        return labels.stream()
                .map(label -> new Scored(label, (scores.getOrDefault(label, 0.0) + CRUMB) / sum))
                .sorted(Comparator.comparingDouble(Scored::probability).reversed())
                .toList();
    }

    private Map<String, Double> scores(String text) {
        var reading = reader.read(text);
        var scores = new HashMap<String, Double>();
        if (set == LabelSet.ACTS) {
            reading.acts().forEach(c -> scores.merge(c.act().code(), c.confidence(), Double::sum));
            likely(models.act(), text).forEach((act, share) -> scores.merge(act, share, Double::sum));
            return scores;
        }
        if (set == LabelSet.KINDS) {
            reading.clauses().forEach(c -> scores.merge(LabelSet.code(c.kind()), c.confidence(), Double::sum));
        }
        matters(reading, text)
                .forEach((matter, score) -> label(matter).ifPresent(label -> scores.merge(label, score, Double::sum)));
        return scores;
    }

    private static Map<String, Double> likely(Optional<Classifier> model, String text) {
        return model.map(m -> m.classify(text)).orElse(List.of()).stream()
                .collect(Collectors.toMap(Scored::label, Scored::probability));
    }

    private Map<String, Double> matters(Reading reading, String text) {
        var scores = new HashMap<>(likely(models.matter(), text));
        for (Clause clause : reading.clauses()) {
            clause.matters().forEach(guess -> scores.merge(guess.matter(), guess.confidence(), Double::sum));
        }
        return scores;
    }

    /** What a matter counts for. */
    private Optional<String> label(String id) {
        return Optional.ofNullable(matters.get(id)).map(matter -> switch (set) {
            case KINDS -> LabelSet.code(matter.usualKind());
            case DOMAINS -> matter.domain();
            case ACTS, MATTERS -> matter.id();
        });
    }

    @Override
    public List<Evidence> explain(String text, String label, int limit) {
        return models.matter()
                .filter(model -> model.labels().contains(label))
                .or(() -> models.act().filter(model -> model.labels().contains(label)))
                .map(model -> model.explain(text, label, limit))
                .orElse(List.of());
    }
}
