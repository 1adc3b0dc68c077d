package org.huiyin.rules.slots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huiyin.report.Slot;
import org.huiyin.rules.patterns.TextPattern;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.Numerals;
import org.huiyin.rules.words.Postings;

/** Finds every fact that patterns can find; a character belongs to one fact only. */
public final class SlotFinder {
    private static final java.util.regex.Pattern SEPARATORS = java.util.regex.Pattern.compile("[\\-. \u00B7]");

    private final List<SlotRule> rules;

    /** For each mark, the places in the list of those rules that need it. */
    private final Postings byMark = new Postings();

    private final Numerals numerals;
    private final Moments moments;
    private final Amounts amounts;

    /** {@code units} are the units of money in yuan. */
    public SlotFinder(List<SlotRule> rules, Numerals numerals, TimeWords times, Map<String, BigDecimal> units) {
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt(SlotRule::rank).thenComparing(SlotRule::id))
                .toList();
        for (int i = 0; i < this.rules.size(); i++) {
            byMark.add(this.rules.get(i).pattern().mark(), i);
        }
        this.numerals = numerals;
        this.moments = new Moments(times, numerals);
        this.amounts = new Amounts(numerals, units);
    }

    /** The facts whose rank lies in the stretch; {@code taken} are characters that belong to facts already. */
    public List<Slot> find(NormalText text, Hits hits, Moment said, Ranks ranks, BitSet taken) {
        var worthTrying = byMark.worthTrying(hits.marks());
        var found = new ArrayList<Slot>();
        for (int i = worthTrying.nextSetBit(0); i >= 0; i = worthTrying.nextSetBit(i + 1)) {
            var rule = rules.get(i);
            if (ranks.hold(rule.rank()) && rule.pattern().isWorthTrying(hits)) {
                find(rule, text, said, taken, found);
            }
        }
        return found;
    }

    /** When and where the words were said. */
    public record Moment(java.time.Instant at, java.time.ZoneId zone) {}

    /** Ranks from one (counted) to another (not counted). */
    public record Ranks(int from, int to) {
        boolean hold(int rank) {
            return rank >= from && rank < to;
        }
    }

    private void find(SlotRule rule, NormalText text, Moment said, BitSet taken, List<Slot> found) {
        int start = 0;
        for (var next = rule.pattern().find(text, start);
                next.isPresent();
                next = rule.pattern().find(text, start)) {
            var matcher = next.get();
            int from = matcher.start("value");
            int to = matcher.end("value");
            start = Math.max(to, start + 1);
            if (from >= to || isTaken(taken, from, to) || !rule.standsFree(text.text(), from, to)) {
                continue;
            }
            var value = value(rule, matcher, text, said);
            if (value.isPresent()) {
                taken.set(from, to);
                found.add(new Slot(
                        rule.slot(), value.get(), text.typedFrom(from), text.typedTo(to), "slots/" + rule.id()));
            }
        }
    }

    private static boolean isTaken(BitSet taken, int from, int to) {
        return !taken.get(from, to).isEmpty();
    }

    private Optional<String> value(SlotRule rule, TextPattern.Match matcher, NormalText text, Moment said) {
        int from = matcher.start("value");
        int to = matcher.end("value");
        String matched = text.text().substring(from, to);
        String typed = text.typed(from, to);
        var value = switch (rule.value()) {
            case TYPED -> Optional.of(typed);
            case MEANT -> Optional.of(rule.means());
            case UPPER -> Optional.of(SEPARATORS.matcher(matched).replaceAll("").toUpperCase(Locale.ROOT));
            case DIGITS -> Optional.of(digits(matched));
            case NUMBER ->
                numerals.whole(rule.groups(matcher).getOrDefault("n", matched)).map(String::valueOf);
            case DECADE ->
                numerals.whole(rule.groups(matcher).getOrDefault("n", matched)).map(tens -> String.valueOf(10 * tens));
            case MONEY -> amounts.read(matched);
            case MOMENT ->
                moments.resolve(rule.groups(matcher), new Moments.Said(said.at(), said.zone(), rule.ahead()))
                        .map(String::valueOf);
        };
        return value.filter(rule.check()::holds);
    }

    private String digits(String matched) {
        var digits = new StringBuilder();
        for (char c : matched.toCharArray()) {
            if (c == 'x') {
                digits.append('X');
            } else {
                numerals.digit(c).ifPresent(digits::append);
            }
        }
        return digits.toString();
    }
}
