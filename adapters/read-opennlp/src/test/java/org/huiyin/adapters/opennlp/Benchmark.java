package org.huiyin.adapters.opennlp;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.adapters.opennlp.gram.NormalisedText;
import org.huiyin.adapters.opennlp.texts.Labelled;

/**
 * Prints how long training takes and how many texts of at most 30 characters one core reads in a second: a folder of
 * tables and the column of the label. Times are those of the thread, so that a busy machine matters less.
 */
final class Benchmark {

    private static final int ROUNDS = 8;
    private static final int TEXTS = 200_000;

    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final PrintStream out;

    private Benchmark(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        new Benchmark(System.out).run(VoiceTrial.read(Path.of(args[0]), args[1]));
    }

    private void run(List<Labelled> texts) {
        long start = cpu.getCurrentThreadCpuTime();
        GramClassifier model = new Trainer(Tuning.STANDARD).train(texts);
        out.printf(
                "%d texts, %d labels, %d grams, temperature %.3f, %d bytes, trained in %.1f s%n",
                texts.size(),
                model.labels().size(),
                model.vocabulary().size(),
                model.temperature(),
                ModelFile.pack(model).length,
                (cpu.getCurrentThreadCpuTime() - start) / 1e9);
        String[] heads = texts.stream()
                .map(text -> NormalisedText.of(text.text()).head(30))
                .toArray(String[]::new);
        for (int round = 1; round <= ROUNDS; round++) {
            read(model, heads);
        }
    }

    /** The sum is printed so that no reading can be left out. */
    private void read(GramClassifier model, String[] heads) {
        double sum = 0;
        long characters = 0;
        long start = cpu.getCurrentThreadCpuTime();
        for (int i = 0; i < TEXTS; i++) {
            String text = heads[i % heads.length];
            characters += text.length();
            sum += model.classify(text).get(0).probability();
        }
        double seconds = (cpu.getCurrentThreadCpuTime() - start) / 1e9;
        out.printf(
                "%.0f texts/s, %.1f characters each, mean certainty %.3f%n",
                TEXTS / seconds, (double) characters / TEXTS, sum / TEXTS);
    }
}
