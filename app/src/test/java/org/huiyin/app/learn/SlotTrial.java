package org.huiyin.app.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.adapters.opennlp.texts.CsvTable;
import org.huiyin.app.read.MessageReader;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleFolder;

/**
 * How exactly facts are read: a table with the columns {@code text}, {@code slot} and {@code value}, where a moment's
 * value is the characters it stands in. Prints every miss, and for each slot how many of how many were right.
 */
final class SlotTrial {
    private static final Instant MOMENT = Instant.parse("2026-03-18T02:00:00Z");

    private final MessageReader reader = new MessageReader(RuleFolder.shipped().book(), Models.none(), MOMENT);
    private final Map<String, Score> scores = new TreeMap<>();
    private final PrintStream out;

    private SlotTrial(PrintStream out) throws IOException {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        var trial = new SlotTrial(System.out);
        for (var row : CsvTable.read(Path.of(args[0])).rows()) {
            trial.read(row.values().get(0), row.values().get(1), row.values().get(2));
        }
        trial.scores.forEach((slot, score) -> System.out.println(slot + " " + score.right + " of " + score.all));
    }

    private void read(String text, String slot, String value) {
        boolean right = reader.read(text).slots().stream()
                .filter(s -> s.name().name().equalsIgnoreCase(slot))
                .anyMatch(s -> valueOf(s, text).equals(value));
        var score = scores.computeIfAbsent(slot, s -> new Score());
        score.all++;
        score.right += right ? 1 : 0;
        if (!right) {
            out.println(slot + " " + value + " | " + text);
        }
    }

    private static String valueOf(Slot slot, String text) {
        return slot.name() == SlotName.TIME ? text.substring(slot.from(), slot.to()) : slot.value();
    }

    /** How many were right of how many. */
    private static final class Score {
        private int right;
        private int all;
    }
}
