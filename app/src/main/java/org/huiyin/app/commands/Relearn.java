package org.huiyin.app.commands;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.huiyin.adapters.opennlp.Trainer;
import org.huiyin.adapters.opennlp.Tuning;
import org.huiyin.app.config.Config;
import org.huiyin.app.config.ConfigFile;
import org.huiyin.app.config.StoreChoice;
import org.huiyin.app.learn.ModelKind;
import org.huiyin.app.learn.OwnModels;
import org.huiyin.app.learn.Relearning;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.serve.DataFiles;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Standing;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.reading.Correction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The part of {@code train} that makes a town's own models from what its people corrected. */
final class Relearn {
    /** A year of corrections in a province; more than that no model needs. */
    private static final int MOST = 100_000;

    @Option(
            names = "--with-corrections",
            description = "Make the town's own models with what people corrected in chat and at the console."
                    + " A model that reads a main label worse does not replace the old one.")
    private boolean wanted;

    @Option(names = "--restore", description = "Take the last replacement of the town's own models back.")
    private boolean restore;

    @Option(names = "--config", paramLabel = "FILE", description = "With corrections: the configuration of serve.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "With corrections: the data directory. Default: data/ beside the program.")
    private @Nullable Path data;

    boolean isWanted() {
        return wanted || restore;
    }

    /** @param named the training texts; where none are named, those of the program's own folder */
    void run(List<Path> named, Terminal terminal) throws IOException {
        var files = new DataFiles(data == null ? Standing.dataFolder() : data);
        var own = new OwnModels(files.models());
        if (restore) {
            for (ModelKind kind : ModelKind.values()) {
                terminal.say(kind.column() + ": " + (own.restore(kind) ? "restored" : "nothing to restore"));
            }
            return;
        }
        var corrections = corrections(files);
        var relearning = new Relearning(new Trainer(Tuning.STANDARD), tables(named), own);
        terminal.remark(corrections.size() + " corrections");
        for (ModelKind kind : ModelKind.values()) {
            terminal.say(kind.column() + ": " + told(outcome(relearning, kind, corrections)));
        }
    }

    private static Relearning.Outcome outcome(Relearning relearning, ModelKind kind, List<Correction> corrections)
            throws IOException {
        try {
            return relearning.learn(kind, corrections);
        } catch (IllegalArgumentException e) {
            throw new BadInput(kind.column() + ": " + e.getMessage());
        }
    }

    private List<Correction> corrections(DataFiles files) throws IOException {
        var chosen = config == null
                ? new Config.Embedded()
                : ConfigFile.read(Inputs.file(config, "a configuration")).store();
        if (chosen instanceof Config.Embedded) {
            Inputs.file(files.database(), "a database that serve or demo made");
        }
        try (var store = new StoreChoice(System.getenv()).open(chosen, files.database())) {
            return store.look(looks -> looks.corrections(MOST));
        }
    }

    private static List<Path> tables(List<Path> named) throws IOException {
        if (!named.isEmpty()) {
            return named;
        }
        var folder = Standing.home().resolve("rules").resolve("training");
        var tables = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.csv")) {
                found.forEach(tables::add);
            }
        }
        if (tables.isEmpty()) {
            throw new BadInput(folder + ": no tables (expected: training texts, or tables named on the command line)");
        }
        Collections.sort(tables);
        return tables;
    }

    private static String told(Relearning.Outcome outcome) {
        if (outcome instanceof Relearning.Outcome.Replaced replaced) {
            return String.format(
                    Locale.ROOT,
                    "replaced, with %d corrections; macro-F1 on voices held out %.4f (before %.4f); restart to use it",
                    replaced.corrections(),
                    replaced.after(),
                    replaced.before());
        }
        if (outcome instanceof Relearning.Outcome.Stays stays) {
            var losses = stays.losses().stream()
                    .map(l -> String.format(Locale.ROOT, "%s F1 %.4f (before %.4f)", l.label(), l.after(), l.before()))
                    .toList();
            return "the old one stays, for the new one reads worse: " + String.join(", ", losses);
        }
        return "nothing to learn";
    }
}
