package org.huiyin.app.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.adapters.opennlp.texts.CsvTable;
import org.huiyin.app.Trained;
import org.huiyin.app.read.MessageReader;
import org.huiyin.report.Slot;
import org.huiyin.rules.RuleFolder;

/**
 * How exactly facts are read: a table with the columns {@code voice}, {@code text} and {@code slots}, where each fact
 * is written {@code name@characters=value} and facts are parted by a bar; a value of {@code ?} is not compared. A fact
 * counts as read if its name, its characters and its value are the same. Prints every miss, and precision, recall and
 * F1 of each name and of all.
 */
final class SlotTrial {
    private static final Instant MOMENT = Instant.parse("2026-03-18T02:00:00Z");
    private static final String ANY = "?";

    private final MessageReader reader;
    private final Map<String, Score> scores = new TreeMap<>();
    private final PrintStream out;

    private SlotTrial(PrintStream out) throws IOException {
        this.reader = new MessageReader(RuleFolder.shipped().book(), Trained.models(), MOMENT);
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        var trial = new SlotTrial(System.out);
        for (var row : CsvTable.read(Path.of(args[0])).rows()) {
            trial.read(row.values().get(1), expected(row.values().get(2)));
        }
        trial.report();
    }

    /** A fact as it was marked, or as it was read. */
    private record Fact(String name, String characters, String value) {
        boolean isSame(Fact other) {
            return name.equals(other.name)
                    && characters.equals(other.characters)
                    && (value.equals(ANY) || value.equals(other.value));
        }
    }

    private static List<Fact> expected(String written) {
        var facts = new ArrayList<Fact>();
        for (String one : written.split("\\|")) {
            int at = one.indexOf('@');
            int is = one.lastIndexOf('=');
            if (at > 0 && is > at) {
                facts.add(new Fact(one.substring(0, at), one.substring(at + 1, is), one.substring(is + 1)));
            }
        }
        return facts;
    }

    private void read(String text, List<Fact> expected) {
        var read = new ArrayList<>(reader.read(text).slots().stream()
                .filter(slot -> !slot.name().isInner())
                .map(slot -> fact(slot, text))
                .toList());
        for (Fact fact : expected) {
            var found = read.stream().filter(fact::isSame).findFirst();
            if (found.isPresent()) {
                score(fact).right++;
                read.remove(found.get());
            } else {
                score(fact).missed++;
                out.println("missed " + fact.name + " " + fact.characters + "=" + fact.value + " | " + text);
            }
        }
        for (Fact wrong : read) {
            score(wrong).wrong++;
            out.println("wrong " + wrong.name + " " + wrong.characters + "=" + wrong.value + " | " + text);
        }
    }

    private static Fact fact(Slot slot, String text) {
        return new Fact(
                slot.name().name().toLowerCase(Locale.ROOT), text.substring(slot.from(), slot.to()), slot.value());
    }

    private Score score(Fact fact) {
        return scores.computeIfAbsent(fact.name, any -> new Score());
    }

    private void report() {
        var all = new Score();
        scores.forEach((name, score) -> {
            all.add(score);
            out.println(name + " " + score);
        });
        out.println("all " + all);
    }

    /** How many were right, missed, and read where there is none. */
    private static final class Score {
        private int right;
        private int missed;
        private int wrong;

        private void add(Score other) {
            right += other.right;
            missed += other.missed;
            wrong += other.wrong;
        }

        @Override
        public String toString() {
            double precision = (double) right / Math.max(1, right + wrong);
            double recall = (double) right / Math.max(1, right + missed);
            double f1 = 2.0 * right / Math.max(1, 2 * right + missed + wrong);
            return String.format(
                    Locale.ROOT,
                    "%d of %d, %d too many, precision %.3f, recall %.3f, F1 %.3f",
                    right,
                    right + missed,
                    wrong,
                    precision,
                    recall,
                    f1);
        }
    }
}
