package org.huiyin.rules.patterns;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over normalised text. Searching costs a thousand times as much as knowing whether a text holds the words
 * without which the pattern cannot match, and most patterns match few texts: those words are looked for with all others.
 */
public final class TextPattern {
    /** In longer texts one search through all of it is better than many short ones. */
    private static final int SHORT = 400;

    private final Pattern pattern;
    private final int[] marks;
    private final Optional<BitSet> beginnings;

    /** Made when it is first asked: most patterns of a book are not, by one who only checks it. */
    private volatile @Nullable Optional<Automaton> automaton;

    /**
     * @param marks of each of these a word is needed
     * @param beginnings the characters it must begin with, where that is known
     */
    private TextPattern(Pattern pattern, int[] marks, Optional<BitSet> beginnings) {
        this.pattern = pattern;
        this.marks = marks;
        this.beginnings = beginnings;
    }

    /** Where it was found: what the groups held, and where in the text. */
    public record Match(Matcher matcher, int offset) {
        public int start(String group) {
            return offset + matcher.start(group);
        }

        public int end(String group) {
            return offset + matcher.end(group);
        }

        /** What a group held; null where it took no part. */
        public @Nullable String group(String name) {
            return matcher.group(name);
        }
    }

    /** Reads patterns; {@code macros} are what they may name in braces, {@code words} where what they need is looked up. */
    public record Source(Map<String, String> macros, WordIndex.Builder words) {
        /**
         * From a rule file.
         *
         * @throws org.huiyin.rules.yaml.RuleFileException if it is no RE2 pattern
         */
        public TextPattern read(YamlNode node) {
            String written = Macros.expand(node.text(), macros);
            try {
                var pattern = Pattern.compile(written);
                var known = new NeededReader(written).read();
                return new TextPattern(
                        pattern, marks(known.all()), known.beginning().only());
            } catch (PatternSyntaxException e) {
                throw node.refuse(e.getDescription() + " (expected: an RE2 pattern)");
            }
        }

        private int[] marks(Needed needed) {
            return needed.sets().stream()
                    .filter(set -> set.stream().noneMatch(String::isBlank))
                    .map(Source::thatCanOccur)
                    .mapToInt(words::mark)
                    .toArray();
        }

        /** What folding would change stands in no normalised text. */
        private static List<String> thatCanOccur(List<String> set) {
            return set.stream()
                    .map(String::strip)
                    .filter(word -> NormalText.fold(word).equals(word))
                    .toList();
        }
    }

    /** Whether it occurs anywhere in the text. */
    public boolean occursIn(NormalText text, Hits hits) {
        return isWorthTrying(hits) && find(text.text(), 0).isPresent();
    }

    /** Whether it occurs in a stretch of the text, taken by itself. */
    public boolean occursIn(NormalText text, Hits hits, Hits.Span stretch) {
        return isWorthTrying(hits)
                && find(text.text().substring(stretch.from(), stretch.to()), 0).isPresent();
    }

    /** A mark without which it cannot occur; empty where it needs none. */
    public OptionalInt mark() {
        return Arrays.stream(marks).findFirst();
    }

    /** Whether the text with these words can hold it at all; never wrongly no. */
    public boolean isWorthTrying(Hits hits) {
        for (int mark : marks) {
            if (!hits.isMarked(mark)) {
                return false;
            }
        }
        return true;
    }

    /** The first place at {@code from} or after it where it occurs. */
    public Optional<Match> find(NormalText text, int from) {
        return find(text.text(), from);
    }

    private Optional<Match> find(String text, int from) {
        if (beginnings.isPresent() && text.length() <= SHORT) {
            return find(text, from, beginnings.get());
        }
        if (from > text.length() || beginnings.isEmpty() && !mayMatch(text, from)) {
            return Optional.empty();
        }
        var matcher = pattern.matcher(text);
        return matcher.find(from) ? Optional.of(new Match(matcher, 0)) : Optional.empty();
    }

    private Optional<Match> find(String text, int from, BitSet begins) {
        for (int at = from; at < text.length(); at++) {
            if (begins.get(text.charAt(at)) && mayMatch(text, at)) {
                var matcher = pattern.matcher(CharBuffer.wrap(text, at, text.length()));
                if (matcher.lookingAt()) {
                    return Optional.of(new Match(matcher, at));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it may match at {@code from}, or after it where its beginning is not known; never wrongly no. */
    private boolean mayMatch(String text, int from) {
        var made = automaton;
        if (made == null) {
            made = Automaton.of(pattern.pattern(), beginnings.isEmpty());
            automaton = made;
        }
        return made.isEmpty() || made.get().mayMatch(text, from, text.length(), from == 0);
    }

    /** The names of its groups, with their numbers. */
    public Map<String, Integer> namedGroups() {
        return pattern.namedGroups();
    }
}
