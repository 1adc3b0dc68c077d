package org.huiyin.rules.patterns;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Map;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlNode;

/**
 * A pattern over normalised text. Searching costs a thousand times as much as knowing whether a text holds the words
 * without which the pattern cannot match, and most patterns match few texts: those words are looked for with all others.
 */
public final class TextPattern {
    private final Pattern pattern;
    private final int[] marks;

    private TextPattern(Pattern pattern, int[] marks) {
        this.pattern = pattern;
        this.marks = marks;
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
                return new TextPattern(pattern, marks(new NeededReader(written).read()));
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
        return isWorthTrying(hits) && pattern.matcher(text.text()).find();
    }

    /** Whether it occurs in a stretch of the text, taken by itself. */
    public boolean occursIn(NormalText text, Hits hits, Hits.Span stretch) {
        return isWorthTrying(hits)
                && pattern.matcher(text.text().substring(stretch.from(), stretch.to()))
                        .find();
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

    public Matcher matcher(NormalText text) {
        return pattern.matcher(text.text());
    }

    /** The names of its groups, with their numbers. */
    public Map<String, Integer> namedGroups() {
        return pattern.namedGroups();
    }
}
