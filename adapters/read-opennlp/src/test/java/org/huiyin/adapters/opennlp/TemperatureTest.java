package org.huiyin.adapters.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TemperatureTest {

    /** Two labels, a lead of 2, right 3 times in 4: the odds must become 3, so the lead must become ln 3. */
    @Test
    void aModelThatIsTooSureIsCooled() {
        assertThat(Temperature.fit(scores(4, 2), List.of(0, 0, 0, 1)))
                .isCloseTo(2 / (float) Math.log(3), within(1e-3f));
    }

    @Test
    void aModelThatIsTooModestIsSharpened() {
        assertThat(Temperature.fit(scores(4, 0.1f), List.of(0, 0, 0, 1))).isLessThan(1);
    }

    @Test
    void withNothingToGoByScoresStayAsTheyAre() {
        assertThat(Temperature.fit(List.of(), List.of())).isEqualTo(1);
    }

    private static List<float[]> scores(int count, float lead) {
        var scores = new ArrayList<float[]>();
        for (int i = 0; i < count; i++) {
            scores.add(new float[] {lead, 0});
        }
        return scores;
    }
}
