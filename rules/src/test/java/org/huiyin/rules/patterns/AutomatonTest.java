package org.huiyin.rules.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an automaton says of a text is what the library of patterns says. */
final class AutomatonTest {
    private static final String ALPHABET = "ab1甲乙,\n";
    private static final List<String> ATOMS = List.of(
            "a", "甲", "甲乙", ".", "[ab]", "[^a1]", "[0-9]", "[a甲]", "[^\\p{Han}]", "\\p{Han}", "\\d", ",", "\\.", "1乙");
    private static final List<String> COUNTS =
            List.of("", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,}", "*?", "+?", "??");

    @Test
    void saysWhatTheLibrarySays() {
        var random = new Random(20261122);
        int matched = 0;
        for (int round = 0; round < 2_000; round++) {
            String written = pattern(random, 3);
            var library = Pattern.compile(written);
            var anywhere = Automaton.of(written, true).orElseThrow(() -> new AssertionError(written));
            var here = Automaton.of(written, false).orElseThrow(() -> new AssertionError(written));
            for (int i = 0; i < 10; i++) {
                String text = text(random);
                boolean found = library.matcher(text).find();
                matched += found ? 1 : 0;
                assertThat(anywhere.mayMatch(text, 0, text.length(), true))
                        .as("%s in %s", written, text)
                        .isEqualTo(found);
                assertThat(here.mayMatch(text, 0, text.length(), true))
                        .as("%s at the beginning of %s", written, text)
                        .isEqualTo(library.matcher(text).lookingAt());
            }
        }
        assertThat(matched).isBetween(5_000, 19_000);
    }

    @Test
    void aTextIsOnlyBegunAtItsBegin() {
        var automaton = Automaton.of("^甲|乙$", true).orElseThrow();

        assertThat(automaton.mayMatch("甲丙", 0, 2, true)).isTrue();
        assertThat(automaton.mayMatch("丙甲丙", 1, 3, false)).isFalse();
        assertThat(automaton.mayMatch("丙乙", 1, 2, false)).isTrue();
    }

    /** A character that is written as two may be what the pattern wants. */
    @Test
    void neverSaysNoWhereACharacterIsTwo() {
        assertThat(Automaton.of("a.b", true).orElseThrow().mayMatch("a😀b", 0, 4, true))
                .isTrue();
    }

    @Test
    void leavesToTheLibraryWhatItDoesNotKnow() {
        for (String strange : List.of("(?i)a", "\\ba", "[[:alpha:]]", "\\Qa\\E", "\\w", "a{2000}{2}", "x{,3}")) {
            assertThat(Automaton.of(strange, true)).as(strange).isEmpty();
        }
    }

    /** However many states there could be, what it says stays true. */
    @Test
    void saysPerhapsWhenThereAreTooManyStates() {
        String written = "a.{12}甲";
        var automaton = Automaton.of(written, true).orElseThrow();
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String text = IntStream.range(0, 40)
                    .mapToObj(n -> random.nextBoolean() ? "a" : "b")
                    .collect(Collectors.joining("", "", random.nextBoolean() ? "甲" : ""));
            if (Pattern.compile(written).matcher(text).find()) {
                assertThat(automaton.mayMatch(text, 0, text.length(), true))
                        .as(text)
                        .isTrue();
            }
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
    }

    private static String pattern(Random random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> sequence(random, depth))
                .collect(Collectors.joining("|"));
    }

    private static String sequence(Random random, int depth) {
        var written = new StringBuilder(random.nextInt(6) == 0 ? "^" : "");
        for (int i = random.nextInt(3); i >= 0; i--) {
            boolean group = depth > 0 && random.nextInt(3) == 0;
            String atom = ATOMS.get(random.nextInt(ATOMS.size()));
            written.append(group ? "(?:" + pattern(random, depth - 1) + ")" : "(?:" + atom + ")")
                    .append(COUNTS.get(random.nextInt(COUNTS.size())));
        }
        return written.append(random.nextInt(6) == 0 ? "$" : "").toString();
    }
}
