package org.huiyin.app.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.huiyin.app.Trained;
import org.huiyin.app.read.MessageReader;
import org.huiyin.app.read.ReadingRun;
import org.huiyin.app.replay.BadInput;
import org.huiyin.app.terminal.Inputs;
import org.huiyin.app.terminal.Terminal;
import org.huiyin.rules.RuleFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads single messages: JSON lines in, JSON lines out, in the same order. */
@Command(
        name = "read",
        description = {
            "Reads messages: JSON lines in, JSON lines out, in the same order.",
            "In: {\"id\",\"text\", optional \"role\",\"purpose\"}, by default a resident in a residents' group."
        },
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Mixin
    private final Terminal terminal = new Terminal();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "JSON lines; - or nothing is standard input.")
    private String file = STANDARD_INPUT;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads read. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model to ask in place of the shipped one of its labels.")
    private @Nullable Path model;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1) {
            throw new BadInput("--threads: " + threads + " (expected: at least 1)");
        }
        var models = model == null ? Trained.models() : Trained.with(Inputs.file(model, "a model"));
        var clock = InstantSource.system();
        var reader = new MessageReader(RuleFolder.shipped().book(), models, clock.instant());
        var run = new ReadingRun(reader, threads);
        var start = clock.instant();
        try (var in = open()) {
            run.run(in, name(), new BufferedWriter(terminal.out(), 1 << 16));
        } finally {
            report(run.done(), Duration.between(start, clock.instant()));
        }
        return Huiyin.OK;
    }

    private String name() {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    private InputStream open() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        if (!Files.isRegularFile(Path.of(file))) {
            throw new BadInput(file + ": missing (expected: a file of JSON lines)");
        }
        return Files.newInputStream(Path.of(file));
    }

    private void report(long done, Duration took) {
        double seconds = Math.max(took.toMillis(), 1) / 1000.0;
        terminal.remark(String.format(
                Locale.ROOT, "read %,d messages in %.1f s, %,.0f a second", done, seconds, done / seconds));
    }
}
