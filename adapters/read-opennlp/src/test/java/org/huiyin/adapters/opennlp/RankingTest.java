package org.huiyin.adapters.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RankingTest {

    @Test
    void theOrderIsThatOfAPlainSort() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            double[] probabilities = random.doubles(1 + random.nextInt(120))
                    .map(x -> random.nextInt(5) == 0 ? 0.25 : Math.pow(x, 1 + random.nextInt(60)))
                    .toArray();

            assertThat(Ranking.fallingOrder(probabilities)).isEqualTo(sorted(probabilities));
        }
    }

    @Test
    void certaintyAndImpossibilityHaveTheirPlace() {
        assertThat(Ranking.fallingOrder(new double[] {0, 1, 0, Double.MIN_VALUE}))
                .containsExactly(1, 3, 0, 2);
    }

    private static int[] sorted(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparing((Integer position) -> -probabilities[position]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
