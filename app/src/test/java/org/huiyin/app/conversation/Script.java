package org.huiyin.app.conversation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation as one reads it, with what must follow written under each line.
 *
 * <pre>
 * # what it shows
 * 03-03 09:00 g-wz2 王阿姨: 3幢楼下污水井堵了 [well.jpg]        somebody says something, here with a picture; this is m1
 *   said g-wz2: 已登记 | 水务站                              since then we said this in that chat, all of the parts
 *   silent g-cmd                                          since then we said nothing there
 *   item m1: dispatched owner=u-gu                        how the item of that message stands now; or by its number
 *   parties A1000C: Li Wang                               who quarrels with whom, as it is kept apart
 *   unspoken Wang                                         nothing that is kept, and nothing we ever said, holds the word
 *   list 1: search 2/5 searched=2 open=3                  how the first checklist stands now
 * 03-03 09:10 g-cmd u-qin -> m1: 吹哨水务站                  quotes m1; => quotes our newest saying about it
 * 03-03 09:11 private u-gu: 认领                            said to us alone; "(recalls m3)" takes m3 back
 * 03-03 09:12 seen b.jpg like a.jpg                       what b.jpg looks like is known: a.jpg, copied
 * 03-04 09:00 tick                                        time goes on
 * </pre>
 *
 * Beside a person's id {@code said} and {@code silent} mean what we said to that person in private.
 */
record Script(List<Step> steps) {
    private static final Pattern SAID = Pattern.compile(
            "(\\d\\d-\\d\\d \\d\\d:\\d\\d(?::\\d\\d)?) (\\S+) ([^\\s:]+)(?: (->|=>) (m\\d+))?(?: \\(recalls"
                    + " (m\\d+)\\))?: ?(.*?)(?: \\[(\\S+)])?");
    private static final Pattern TICK = Pattern.compile("(\\d\\d-\\d\\d \\d\\d:\\d\\d) tick");
    private static final Pattern SEEN = Pattern.compile("(\\d\\d-\\d\\d \\d\\d:\\d\\d) seen (\\S+)(?: like (\\S+))?");
    private static final Pattern EXPECTED =
            Pattern.compile(" +(said|silent|item|list|parties|unspoken) ([^\\s:]+)(?:: (.*))?");
    private static final Set<String> SPACED = Set.of("item", "list", "parties");
    private static final String YEAR = "2025-";

    /** One line of the script, counted from 1. */
    sealed interface Step {
        int line();
    }

    record Says(
            int line, OffsetDateTime at, String chat, String who, String text, Points points, Optional<String> picture)
            implements Step {}

    /** What a line points at, by the numbers of earlier ones. */
    record Points(Optional<String> quote, Optional<String> quoteAbout, Optional<String> recall) {}

    record Seen(int line, OffsetDateTime at, String picture, Optional<String> like) implements Step {}

    record Tick(int line, OffsetDateTime at) implements Step {}

    record Expects(int line, String what, String whom, List<String> parts) implements Step {}

    static Script parse(List<String> lines) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).stripTrailing();
            if (!text.isBlank() && !text.startsWith("#")) {
                steps.add(step(i + 1, text));
            }
        }
        return new Script(List.copyOf(steps));
    }

    private static Step step(int line, String text) {
        Matcher expected = EXPECTED.matcher(text);
        if (expected.matches()) {
            var rest = Optional.ofNullable(expected.group(3)).orElse("");
            var parts = SPACED.contains(expected.group(1)) ? rest.split(" ", -1) : rest.split(" \\| ", -1);
            return new Expects(line, expected.group(1), expected.group(2), List.of(parts));
        }
        Matcher tick = TICK.matcher(text);
        if (tick.matches()) {
            return new Tick(line, at(tick.group(1)));
        }
        Matcher seen = SEEN.matcher(text);
        if (seen.matches()) {
            return new Seen(line, at(seen.group(1)), seen.group(2), Optional.ofNullable(seen.group(3)));
        }
        Matcher said = SAID.matcher(text);
        if (!said.matches()) {
            throw new IllegalArgumentException("line " + line + ": " + text + " (expected: as Script describes)");
        }
        boolean about = "=>".equals(said.group(4));
        var pointed = Optional.ofNullable(said.group(5));
        return new Says(
                line,
                at(said.group(1)),
                said.group(2),
                said.group(3),
                said.group(7),
                new Points(pointed.filter(p -> !about), pointed.filter(p -> about), Optional.ofNullable(said.group(6))),
                Optional.ofNullable(said.group(8)));
    }

    private static OffsetDateTime at(String text) {
        var full = text.length() == "03-03 09:00".length() ? text + ":00" : text;
        return OffsetDateTime.parse(YEAR + full.replace(' ', 'T') + "+08:00");
    }
}
