package org.huiyin.adapters.opennlp.gram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VocabularyTest {

    @Test
    void aGramOfTooFewTextsIsNotKnown() {
        var vocabulary = vocabulary(2, 100, "停电", "停水", "停停停");

        assertThat(known(vocabulary, "停")).isTrue();
        assertThat(known(vocabulary, "电")).isFalse();
    }

    @Test
    void ifThereAreTooManyTheRarestGo() {
        var vocabulary = vocabulary(1, 2, "停电", "停水", "停");

        assertThat(known(vocabulary, "停")).isTrue();
        assertThat(known(vocabulary, "水")).isFalse();
        assertThat(vocabulary.size()).isEqualTo(2);
    }

    @Test
    void theSquaresOfAVectorAddUpToOne() {
        GramVector vector = vocabulary(1, 100, "停电停电", "停水").vector(NormalisedText.of("又停电停电停"));

        double squares = IntStream.range(0, vector.size())
                .mapToDouble(n -> vector.value(n) * vector.value(n))
                .sum();

        assertThat(squares).isCloseTo(1, within(1e-6));
    }

    @Test
    void rareGramsWeighMoreThanFrequentOnes() {
        var vocabulary = vocabulary(1, 100, "停电", "停水", "停气");
        GramVector vector = vocabulary.vector(NormalisedText.of("水停"));

        float often = vocabulary.rarity(place(vocabulary, "停"));
        float seldom = vocabulary.rarity(place(vocabulary, "水"));

        assertThat(often).isEqualTo(1);
        assertThat(seldom).isCloseTo((float) (Math.log(4 / 2.0) + 1), within(1e-6f));
        assertThat(vector.isEmpty()).isFalse();
    }

    @Test
    void everyGramIsFoundAgainAndNoOther() {
        long[] grams = new Random(5)
                .longs(50_000, 1, Long.MAX_VALUE)
                .distinct()
                .sorted()
                .toArray();
        var rarity = new float[grams.length];
        for (int i = 0; i < grams.length; i++) {
            rarity[i] = 1 + i / 7f;
        }
        var index = new GramIndex(grams, rarity);

        for (int i = 0; i < grams.length; i++) {
            assertThat(index.find(grams[i])).isEqualTo(i);
            assertThat(GramIndex.rarity(index.look(grams[i]))).isEqualTo(rarity[i]);
        }
        assertThat(index.find(0)).isEqualTo(-1);
        assertThat(new GramIndex(new long[0], new float[0]).find(grams[0])).isEqualTo(-1);
    }

    private static Vocabulary vocabulary(int fewest, int most, String... texts) {
        List<NormalisedText> read = Stream.of(texts).map(NormalisedText::of).toList();
        return Vocabulary.of(read, fewest, most);
    }

    private static int place(Vocabulary vocabulary, String character) {
        return vocabulary.find(NormalisedText.of(character).gram(1, 1));
    }

    private static boolean known(Vocabulary vocabulary, String character) {
        return place(vocabulary, character) >= 0;
    }
}
