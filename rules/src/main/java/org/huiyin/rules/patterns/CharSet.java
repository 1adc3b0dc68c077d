package org.huiyin.rules.patterns;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which single characters a part of a pattern matches, of those that are no half of another.
 *
 * @param ranges in ascending order, with at least one character between two of them
 */
record CharSet(List<Range> ranges) {
    /** From one character to another, both counted. */
    record Range(int from, int to) {}

    CharSet {
        ranges = List.copyOf(ranges);
    }

    static CharSet of(char from, char to) {
        return new CharSet(List.of(new Range(from, to)));
    }

    static CharSet union(List<CharSet> sets) {
        var sorted = sets.stream()
                .flatMap(set -> set.ranges.stream())
                .sorted(Comparator.comparingInt(Range::from))
                .toList();
        var joined = new ArrayList<Range>();
        for (Range range : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && range.from <= joined.get(last).to + 1) {
                joined.set(last, new Range(joined.get(last).from, Math.max(joined.get(last).to, range.to)));
            } else {
                joined.add(range);
            }
        }
        return new CharSet(joined);
    }

    /** Every other character. */
    CharSet others() {
        var others = new ArrayList<Range>();
        int from = 0;
        for (Range range : ranges) {
            if (range.from > from) {
                others.add(new Range(from, range.from - 1));
            }
            from = range.to + 1;
        }
        if (from <= Character.MAX_VALUE) {
            others.add(new Range(from, Character.MAX_VALUE));
        }
        return new CharSet(others);
    }

    boolean has(int c) {
        return ranges.stream().anyMatch(range -> range.from <= c && c <= range.to);
    }

    /** The Chinese characters as the library of patterns knows them. */
    static CharSet han() {
        return Han.SET;
    }

    private static final class Han {
        private static final CharSet SET = find();

        private static CharSet find() {
            var all = new StringBuilder();
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                all.append(Character.isSurrogate((char) c) ? ' ' : (char) c);
            }
            var ranges = new ArrayList<Range>();
            for (var matcher = Pattern.compile("\\p{Han}+").matcher(all); matcher.find(); ) {
                ranges.add(new Range(matcher.start(), matcher.end() - 1));
            }
            return new CharSet(ranges);
        }
    }
}
