package org.huiyin.app.read;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.app.Trained;
import org.huiyin.rules.RuleFolder;

/**
 * Prints how long one thread works to read the texts of a file, round after round: by its own time, so that what else
 * the machine does counts little. The first rounds are slower, as the virtual machine still learns.
 */
final class SpeedTrial {
    private SpeedTrial() {}

    /** A file of JSON lines as {@code read} takes them, and how many rounds. */
    public static void main(String[] args) throws IOException {
        var texts = texts(Path.of(args[0]));
        var reader = new MessageReader(RuleFolder.shipped().book(), Trained.models(), Instant.EPOCH);
        var threads = ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        long clauses = 0;
        for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
            long time = threads.getCurrentThreadCpuTime();
            long bytes = threads.getCurrentThreadAllocatedBytes();
            for (String text : texts) {
                clauses += reader.read(text).clauses().size();
            }
            double took = (threads.getCurrentThreadCpuTime() - time) / 1000.0 / texts.size();
            double made = (threads.getCurrentThreadAllocatedBytes() - bytes) / 1024.0 / texts.size();
            print(System.out, round, took, made);
        }
        System.out.printf("%,d clauses%n", clauses);
    }

    private static void print(PrintStream out, int round, double took, double made) {
        out.printf("round %d: %.1f microseconds and %.1f KB a text, %,.0f a second%n", round, took, made, 1e6 / took);
    }

    private static List<String> texts(Path file) throws IOException {
        var texts = new ArrayList<String>();
        long number = 0;
        for (String line : Files.readAllLines(file)) {
            var raw = new AskedLine.Raw(line.getBytes(StandardCharsets.UTF_8), file.toString(), ++number);
            texts.add(AskedLine.parse(raw).text());
        }
        return texts;
    }
}
