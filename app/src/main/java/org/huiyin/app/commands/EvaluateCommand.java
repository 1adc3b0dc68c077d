package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.huiyin.adapters.opennlp.Evaluation;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.app.Trained;
import org.huiyin.app.learn.BuiltIn;
import org.huiyin.app.learn.EvaluationReport;
import org.huiyin.app.learn.LabelSet;
import org.huiyin.app.learn.LabelTable;
import org.huiyin.app.read.MessageReader;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.reading.Classifier;
import org.huiyin.rules.RuleFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how well labelled texts are read. */
@Command(
        name = "evaluate",
        description = {
            "Says how well a model reads labelled texts (CSV with the columns text and label).",
            "Without a model: how well the program itself does, on its acts, kinds, matters or domains."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Parameters(arity = "1", paramLabel = "LABELS.csv", description = "A table with the columns text and label.")
    private Path table = Path.of("");

    @Option(names = "--model", paramLabel = "MODEL", description = "A model that train has made.")
    private @Nullable Path model;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--text-column",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "Default: ${DEFAULT-VALUE}.")
    private String text = "text";

    @Option(
            names = "--label-column",
            paramLabel = "NAME",
            defaultValue = "label",
            description = "Default: ${DEFAULT-VALUE}.")
    private String label = "label";

    @Override
    public Integer call() throws IOException {
        var texts = LabelTable.read(List.of(Inputs.file(table, "a table of labelled texts")), text, label);
        var report = new EvaluationReport(Evaluation.of(classifier(texts), texts));
        terminal.say(json ? report.json() : report.text().stripTrailing());
        return Huiyin.OK;
    }

    private Classifier classifier(List<Labelled> texts) throws IOException {
        if (model != null) {
            return Trained.opened(Inputs.file(model, "a model"));
        }
        var labels = texts.stream().map(Labelled::label).collect(Collectors.toSet());
        var models = Trained.models();
        var reader = new MessageReader(RuleFolder.shipped().book(), models, Instant.EPOCH);
        var set = LabelSet.of(labels, reader.policy().catalogue())
                .orElseThrow(() -> new BadInput(table + ": column " + label + ": "
                        + labels.stream().sorted().limit(5).toList()
                        + " (expected: acts, kinds, matters or domains, or --model)"));
        return new BuiltIn(reader, models, set, labels);
    }
}
