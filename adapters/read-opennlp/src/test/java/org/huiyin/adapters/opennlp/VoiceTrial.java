package org.huiyin.adapters.opennlp;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.adapters.opennlp.texts.CsvTable;
import org.huiyin.adapters.opennlp.texts.Labelled;

/**
 * Prints how well a model reads voices it was not trained on: a folder of tables, the column of the label, and, if
 * wanted, smoothing, iterations and the fewest texts of a gram.
 */
final class VoiceTrial {

    private final PrintStream out;

    VoiceTrial(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        var tuning = Tuning.STANDARD;
        if (args.length > 2) {
            tuning = new Tuning(
                    Double.parseDouble(args[2]),
                    Integer.parseInt(args[3]),
                    Integer.parseInt(args[4]),
                    tuning.mostWeights(),
                    tuning.balance(),
                    tuning.head());
        }
        new VoiceTrial(System.out).run(read(Path.of(args[0]), args[1]), tuning);
    }

    static List<Labelled> read(Path folder, String label) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var texts = new ArrayList<Labelled>();
            for (Path file : files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                texts.addAll(CsvTable.read(file).labelled(new CsvTable.Columns("text", label, "voice")));
            }
            return texts;
        }
    }

    private void run(List<Labelled> texts, Tuning tuning) {
        var evaluation = Evaluation.acrossVoices(new Trainer(tuning), texts);
        out.printf(
                "%s%n%d texts, %d labels, accuracy %.4f, macro-F1 %.4f%n",
                tuning, evaluation.texts(), evaluation.labels().size(), evaluation.accuracy(), evaluation.macroF1());
    }
}
