package org.huiyin.adapters.opennlp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is summed run by run, and left out where there is surely no name, is what each character's traits say. */
final class SurroundingsTest {
    private static final int TAGS = Tag.COUNT;
    private static final String ALPHABET = "王李巷桥东西大小1a，";
    private static final WordLists LISTS =
            new WordLists(List.of(List.of("王", "李", "王李"), List.of("巷", "大桥", "东大桥"), List.of("西"), List.of()));

    private final Random random = new Random(20261122);
    private final TraitIndex traits = traits();
    private final float[] weights = weights(1);
    private final Surroundings surroundings = new Surroundings(traits, weights);

    private String text(int longest) {
        return IntStream.range(0, random.nextInt(longest))
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
    }

    /** Half of the traits of some texts: a run may be known only as another's beginning. */
    private TraitIndex traits() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            var text = new Traits(text(12), LISTS);
            for (int at = 0; at < text.length(); at++) {
                Arrays.stream(text.copyAt(at))
                        .filter(trait -> random.nextBoolean())
                        .forEach(seen::add);
            }
        }
        return new TraitIndex(seen.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private float[] weights(double most) {
        var made = new float[traits.all().length * TAGS];
        for (int i = 0; i < made.length; i++) {
            made[i] = (float) (most * random.nextGaussian());
        }
        return made;
    }

    private double[] traitByTrait(String text, float[] weighed) {
        var seen = new Traits(text, LISTS);
        var scores = new double[seen.length() * TAGS];
        for (int i = 0; i < seen.length(); i++) {
            for (long trait : seen.copyAt(i)) {
                int place = traits.find(trait);
                for (int tag = 0; place >= 0 && tag < TAGS; tag++) {
                    scores[i * TAGS + tag] += weighed[place * TAGS + tag];
                }
            }
        }
        return scores;
    }

    @Test
    void theSumsAreThoseOfTheTraits() {
        for (int i = 0; i < 2_000; i++) {
            String text = text(15);
            assertThat(surroundings.scores(text, LISTS))
                    .as(text)
                    .containsExactly(traitByTrait(text, weights), within(1e-9));
        }
    }

    @Test
    void whereThereIsSurelyNoNameTheChainFindsNone() {
        int sure = 0;
        int none = 0;
        for (int i = 0; i < 3_000; i++) {
            var steps = new double[Steps.WEIGHTS];
            Arrays.setAll(steps, n -> 2 * random.nextGaussian());
            steps[0] += 2;
            var weighed = new Steps(steps);
            double[] scores = surroundings.scores(text(10) + "东", LISTS);
            for (int at = 0; at < scores.length; at += TAGS) {
                scores[at] += 2;
            }
            boolean said = new Nameless(weighed).isSure(scores);
            boolean found = Arrays.stream(new Chain(scores, weighed).best()).anyMatch(tag -> tag != 0);
            assertThat(said && found).isFalse();
            sure += said ? 1 : 0;
            none += found ? 0 : 1;
        }
        assertThat(sure).isEqualTo(none).isBetween(300, 2_700);
    }
}
