package org.huiyin.app.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.adapters.opennlp.Evaluation;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.adapters.opennlp.Trainer;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.adapters.opennlp.texts.Voices;
import org.huiyin.reading.Correction;

/**
 * Makes a model with what people corrected. Whether it may replace the old one is tried on voices that neither has
 * learnt: on one part of them both are measured, and where a main label is read worse with the corrections than
 * without, the old one stays.
 */
public final class Relearning {
    private static final int PARTS = 5;

    /** One correction outweighs a few texts of the shop: it was said here, by people who were there. */
    private static final int SAID = 5;

    /** A label with fewer texts held out says too little. */
    private static final int MAIN = 20;

    /** F1 that a label may lose by chance: about one text in a hundred. */
    private static final double CHANCE = 0.01;

    private final Trainer trainer;
    private final List<Path> tables;
    private final OwnModels models;

    /** @param tables the texts the shipped models are made from */
    public Relearning(Trainer trainer, List<Path> tables, OwnModels models) {
        this.trainer = trainer;
        this.tables = List.copyOf(tables);
        this.models = models;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The new model is in force from the next start on. */
        record Replaced(int corrections, double before, double after) implements Outcome {}

        /** Some labels would be read worse: the old model stays. */
        record Stays(List<Loss> losses) implements Outcome {}

        /** Nothing was corrected that this model could learn from. */
        record NothingToLearn() implements Outcome {}
    }

    /** A label read worse than before, in F1. */
    public record Loss(String label, double before, double after) {}

    /** Tries one model, and replaces it if nothing is lost. */
    public Outcome learn(ModelKind kind, List<Correction> corrections) throws IOException {
        var said = said(kind, corrections);
        if (said.isEmpty()) {
            return new Outcome.NothingToLearn();
        }
        var texts = LabelTable.read(tables, "text", kind.column());
        var parts = Voices.split(texts, PARTS);
        var before = Evaluation.of(trainer.train(parts.without(0)), parts.part(0));
        var after = Evaluation.of(trainer.train(joined(parts.without(0), said)), parts.part(0));
        var losses = losses(before, after);
        if (!losses.isEmpty()) {
            return new Outcome.Stays(losses);
        }
        models.replace(kind, ModelFile.pack(trainer.train(joined(texts, said))));
        return new Outcome.Replaced(said.size() / SAID, before.macroF1(), after.macroF1());
    }

    private static List<Labelled> said(ModelKind kind, List<Correction> corrections) {
        var said = new ArrayList<Labelled>();
        for (Correction correction : corrections) {
            kind.label(correction).ifPresent(label -> {
                for (int i = 0; i < SAID; i++) {
                    said.add(new Labelled(correction.text(), label, correction.by()));
                }
            });
        }
        return said;
    }

    private static List<Labelled> joined(List<Labelled> some, List<Labelled> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<Loss> losses(Evaluation before, Evaluation after) {
        Map<String, Evaluation.LabelScore> now =
                after.labels().stream().collect(Collectors.toMap(Evaluation.LabelScore::label, Function.identity()));
        return before.labels().stream()
                .filter(label -> label.support() >= MAIN)
                .map(label -> new Loss(label.label(), label.f1(), f1(now, label.label())))
                .filter(loss -> loss.after() < loss.before() - CHANCE)
                .toList();
    }

    private static double f1(Map<String, Evaluation.LabelScore> scores, String label) {
        var score = scores.get(label);
        return score == null ? 0 : score.f1();
    }
}
