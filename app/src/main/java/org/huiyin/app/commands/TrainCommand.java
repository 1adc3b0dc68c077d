package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huiyin.adapters.opennlp.GramClassifier;
import org.huiyin.adapters.opennlp.ModelFile;
import org.huiyin.adapters.opennlp.Trainer;
import org.huiyin.adapters.opennlp.Tuning;
import org.huiyin.adapters.opennlp.names.NameModelFile;
import org.huiyin.adapters.opennlp.names.NameTrainer;
import org.huiyin.adapters.opennlp.names.WordLists;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.app.learn.Cries;
import org.huiyin.app.learn.LabelTable;
import org.huiyin.app.learn.MarkedTable;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.rules.RuleFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model from labelled texts; the same texts give the same bytes. */
@Command(
        name = "train",
        description = "Makes a model from labelled texts (CSV with a header); the same texts give the same bytes.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal = new Terminal();

    @Parameters(arity = "0..*", paramLabel = "LABELS.csv", description = "Tables with the columns text and label.")
    private List<Path> tables = List.of();

    @Option(names = "--out", paramLabel = "MODEL", description = "Where the model goes.")
    private @Nullable Path out;

    @Mixin
    private final Relearn relearn = new Relearn();

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

    @Option(
            names = "--danger",
            description = "Learn which texts cry for help: reports of matters that are danger to life."
                    + " Needs the columns act and matter; the label column is not looked at.")
    private boolean danger;

    @Option(
            names = "--names",
            description = "Learn to find names in texts in which they are marked."
                    + " Needs the columns voice, text and slots.")
    private boolean names;

    @Override
    public Integer call() throws IOException {
        if (relearn.isWanted()) {
            relearn.run(tables, terminal);
            return Huiyin.OK;
        }
        if (tables.isEmpty() || out == null) {
            throw new BadInput("train: LABELS.csv and --out (expected: both, or --with-corrections)");
        }
        tables.forEach(table -> Inputs.file(table, "a table of labelled texts"));
        if (names) {
            return trainNames();
        }
        var texts = danger
                ? Cries.read(tables, RuleFolder.shipped().book().catalogue())
                : LabelTable.read(tables, text, label);
        var model = train(texts);
        Files.write(out, ModelFile.pack(model));
        terminal.remark(
                texts.size() + " texts, " + model.labels().size() + " labels, texts' hash " + model.textsHash());
        return Huiyin.OK;
    }

    private int trainNames() throws IOException {
        var texts = MarkedTable.read(tables);
        var lists = RuleFolder.shipped().book().lexicon().names();
        var made = new NameTrainer(new WordLists(lists)).train(texts);
        Files.write(out, NameModelFile.pack(made));
        terminal.remark(texts.size() + " texts, texts' hash " + made.texts().hex());
        return Huiyin.OK;
    }

    private GramClassifier train(List<Labelled> texts) {
        try {
            return new Trainer(Tuning.STANDARD).train(texts);
        } catch (IllegalArgumentException e) {
            throw new BadInput(tables + ": " + e.getMessage());
        }
    }
}
