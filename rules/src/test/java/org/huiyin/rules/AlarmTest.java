package org.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.reading.Act;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.Reading;
import org.huiyin.report.Urgency;
import org.junit.jupiter.api.Test;

/** What the model that listens for danger adds to the signs, and what it cannot talk away. */
final class AlarmTest {
    private static final String NO_SIGN = "我室友发朋友圈说再见了 电话关机 桌上有封信";
    private static final String SIGN = "3组老王家厨房起火了，快来人";
    private static final String JOKE = "这房价真是要跳楼啊 我买个厕所都费劲";

    @Test
    void whatNoSignKnowsIsHeardAndNamedByTheMatterModel() {
        var reading = read(NO_SIGN, 0.97);

        assertThat(reading.confidence(Act.REPORT)).isGreaterThan(0.8);
        assertThat(reading.clauses()).singleElement().satisfies(clause -> {
            assertThat(clause.urgency()).isEqualTo(Urgency.EMERGENCY);
            assertThat(clause.matter()).contains("self_harm");
            assertThat(clause.confidence()).isGreaterThan(0.6);
        });
    }

    @Test
    void whatOnlyStirsTheModelIsForAPersonToLookAt() {
        assertThat(read(NO_SIGN, 0.6).clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.confidence()).isBetween(0.4, 0.5));
    }

    @Test
    void aFewCharactersAreForAPersonToLookAt() {
        assertThat(read("快拉住", 0.99).clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.confidence()).isLessThan(0.5));
    }

    @Test
    void aPlainSignIsNeverTalkedAway() {
        assertThat(read(SIGN, 0.000_1).clauses())
                .anySatisfy(clause -> assertThat(clause.confidence()).isGreaterThan(0.4));
    }

    @Test
    void aFigureOfSpeechIsCalmed() {
        assertThat(read(JOKE, 0.000_1).clauses())
                .allSatisfy(clause -> assertThat(clause.confidence()).isLessThan(0.5));
    }

    private static Reading read(String text, double danger) {
        var models = new Models(
                Optional.empty(),
                Optional.of(new Saying(Map.of("self_harm", 0.7, "streetlight", 0.3))),
                Optional.of(new Saying(Map.of(Models.DANGER, danger, Models.NONE, 1 - danger))),
                Optional.empty());
        return new Town(models).resident(text);
    }

    /** A model that hears the same in every text. */
    private record Saying(Map<String, Double> shares) implements Classifier {
        @Override
        public List<String> labels() {
            return List.copyOf(shares.keySet());
        }

        @Override
        public List<Scored> classify(String text) {
            return shares.entrySet().stream()
                    .map(e -> new Scored(e.getKey(), e.getValue()))
                    .sorted((a, b) -> Double.compare(b.probability(), a.probability()))
                    .toList();
        }

        @Override
        public List<Evidence> explain(String text, String label, int limit) {
            return List.of();
        }
    }
}
