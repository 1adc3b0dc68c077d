package org.huiyin.app.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.adapters.opennlp.texts.CsvTable;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.line.FirstWords;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Desk;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Verdict;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.report.Urgency;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;

/**
 * What becomes of messages that are the first thing ever said in a residents' group: each line of a table with the
 * column {@code text}, and {@code matter} where the right one is known, is read and decided on alone. Prints how many
 * opened an item by themselves, went to the tray, and were taken for danger to life, and each line that differs from
 * what the second argument expects.
 */
final class FirstHearing {
    private static final Instant MOMENT = Instant.parse("2026-03-18T02:00:00Z");

    private final Rules rules;
    private final Desk desk = new Desk();
    private final FirstWords first;
    private final PrintStream out;

    private FirstHearing(Rules rules, PrintStream out) {
        this.rules = rules;
        this.out = out;
        this.first = new FirstWords(rules.town());
    }

    /** What a table is a collection of. */
    enum Expected {
        DANGER,
        REPORTS,
        SILENCE
    }

    /** A table and what is expected of it: {@code danger}, {@code reports} or {@code silence}. */
    public static void main(String[] args) throws IOException {
        var expected = Expected.valueOf(args[1].toUpperCase(Locale.ROOT));
        System.out.println(shipped(System.out).hear(CsvTable.read(Path.of(args[0])), expected, new Sum()));
    }

    /** By the shipped rules and models, in the sample town. */
    static FirstHearing shipped(PrintStream out) throws IOException {
        return new FirstHearing(Rules.of(RuleFolder.shipped().book(), Demo.roster(), Trained.models()), out);
    }

    /** Decides on every line, prints those that differ from what is expected, and adds to the counts. */
    Sum hear(CsvTable table, Expected expected, Sum sum) {
        int text = table.columns().indexOf("text");
        int matter = table.columns().indexOf("matter");
        for (CsvTable.Row row : table.rows()) {
            var words = row.values().get(text);
            var right = matter < 0 ? "" : row.values().get(matter);
            var heard = hear(words);
            if (!sum.add(heard, right, expected)) {
                out.println(heard + " " + right + " | " + words.replace('\n', ' '));
            }
        }
        return sum;
    }

    /** What became of one message. */
    private record Heard(Verdict.Outcome outcome, Optional<Item> item) {
        boolean isSure() {
            return item.filter(i -> i.state() != ItemState.NEEDS_REVIEW).isPresent();
        }

        boolean isDanger() {
            return item.filter(i -> i.subject().urgency() == Urgency.EMERGENCY).isPresent();
        }

        Optional<String> matter() {
            return item.flatMap(i -> i.subject().matter());
        }

        @Override
        public String toString() {
            return item.map(i -> (isSure() ? "opened " : "tray ") + i.subject().kind() + "/"
                            + i.subject().urgency() + "/" + matter().orElse("-"))
                    .orElseGet(outcome::toString);
        }
    }

    private Heard hear(String words) {
        var group = first.group();
        var chat = new Chat("paper", "paper", group.id(), Chat.Kind.ROOM);
        var message = Message.words(new Message.Id(chat, "1"), new Sender("paper", "u", "u"), MOMENT, words);
        var reading = rules.reader().read(message, first.speaker(), group.purpose());
        var decision = desk.decide(first.scene(message), reading, MOMENT);
        return new Heard(decision.verdict().outcome(), firstItem(decision));
    }

    private static Optional<Item> firstItem(Decision decision) {
        return decision.changes().stream()
                .filter(Change.SaveItem.class::isInstance)
                .map(Change.SaveItem.class::cast)
                .map(Change.SaveItem::item)
                .reduce((first, last) -> last);
    }

    /** The counts. */
    static final class Sum {
        private int all;
        private int sure;
        private int tray;
        private int danger;
        private int rung;
        private int named;

        /** The share of messages taken for danger to life, by the bot itself or for a person to look at. */
        double noticed() {
            return (double) danger / all;
        }

        /** The share of messages the bot itself treated as danger to life. */
        double rung() {
            return (double) rung / all;
        }

        /** The share of messages that opened an item by themselves. */
        double opened() {
            return (double) sure / all;
        }

        /** Counts one; false if it is not as expected. */
        boolean add(Heard heard, String right, Expected expected) {
            all++;
            boolean isNamed = !right.isEmpty() && heard.matter().equals(Optional.of(right));
            sure += heard.isSure() ? 1 : 0;
            tray += heard.item().isPresent() && !heard.isSure() ? 1 : 0;
            danger += heard.isDanger() ? 1 : 0;
            rung += heard.isDanger() && heard.isSure() ? 1 : 0;
            named += isNamed ? 1 : 0;
            return switch (expected) {
                case DANGER -> heard.isDanger();
                case REPORTS -> heard.isSure() && (right.isEmpty() || isNamed);
                case SILENCE -> heard.item().isEmpty();
            };
        }

        @Override
        public String toString() {
            return "%d messages: %d opened, %d to the tray; danger to life: %d by itself, %d for a person; right matter: %d"
                    .formatted(all, sure, tray, rung, danger - rung, named);
        }
    }
}
