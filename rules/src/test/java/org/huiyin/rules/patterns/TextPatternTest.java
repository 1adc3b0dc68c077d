package org.huiyin.rules.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlFile;
import org.junit.jupiter.api.Test;

/** What a pattern needs is read from how it is written, and never turns away a text that matches. */
final class TextPatternTest {
    private static final String ALPHABET = "abc1甲乙";

    @Test
    void neverTurnsAwayATextThatMatches() {
        var random = new Random(20261122);
        int matched = 0;
        for (int round = 0; round < 4000; round++) {
            String written = alternatives(random, 3);
            var tried = new Tried(written);
            for (int i = 0; i < 10; i++) {
                var text = NormalText.of(word(random, 8));
                if (Pattern.compile(written).matcher(text.text()).find()) {
                    matched++;
                    assertThat(tried.isWorthTrying(text))
                            .as("%s in %s", written, text.text())
                            .isTrue();
                }
            }
        }
        assertThat(matched).isGreaterThan(5000);
    }

    @Test
    void turnsAwayATextWithoutTheWordsItNeeds() {
        var clock = new Tried("(?:今天|明天)?(?P<hour>[0-9]{1,2}|十[一二]?)(?:点钟?|:)[^,]{0,4}(?:来电|恢复)");

        assertThat(clock.isWorthTrying(NormalText.of("明天8点大概能恢复"))).isTrue();
        assertThat(clock.isWorthTrying(NormalText.of("明天8点开会"))).isFalse();
        assertThat(clock.isWorthTrying(NormalText.of("点了8个菜，恢复得不错"))).isFalse();
    }

    @Test
    void triesWhatItDoesNotUnderstandOnEveryText() {
        for (String written : List.of("(?i)ABC", "\\Qa.b\\E", "[^甲]+", "\\p{Han}{2}", "甲*", "(?:甲|)")) {
            assertThat(new Tried(written).isWorthTrying(NormalText.of("z")))
                    .as(written)
                    .isTrue();
        }
    }

    /** A pattern with the index that finds what it needs. */
    private static final class Tried {
        private final TextPattern pattern;
        private final WordIndex index;

        Tried(String written) {
            var words = new WordIndex.Builder();
            var file = YamlFile.parse("a.yml", ("pattern: '" + written + "'").getBytes(StandardCharsets.UTF_8));
            this.pattern = new TextPattern.Source(Map.of(), words)
                    .read(file.map("pattern").need("pattern"));
            this.index = words.build();
        }

        boolean isWorthTrying(NormalText text) {
            Hits hits = index.scan(text.text());
            return pattern.isWorthTrying(hits);
        }
    }

    private static String word(Random random, int longest) {
        return IntStream.range(0, random.nextInt(longest + 1))
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
    }

    private static String alternatives(Random random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> sequence(random, depth))
                .collect(Collectors.joining("|"));
    }

    private static String sequence(Random random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> atom(random, depth)
                        + List.of("", "", "", "?", "*", "+", "{0,2}", "{2}", "+?")
                                .get(random.nextInt(9)))
                .collect(Collectors.joining());
    }

    private static String atom(Random random, int depth) {
        char literal = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> ".";
            case 1 -> "[a-c1]";
            case 2 -> "[^" + literal + "]";
            case 5, 6 -> "(?:" + alternatives(random, depth - 1) + ")";
            case 7 -> "(" + alternatives(random, depth - 1) + ")";
            default -> String.valueOf(literal);
        };
    }
}
