package org.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.reading.Act;
import org.huiyin.reading.Classifier;
import org.huiyin.reading.Reading;
import org.huiyin.report.Urgency;
import org.huiyin.rules.danger.Listener;
import org.junit.jupiter.api.Test;

/** What the model that listens for danger adds to the signs, and what it cannot talk away. */
final class AlarmTest {
    private static final String NO_SIGN = "我室友发朋友圈说再见了 电话关机 桌上有封信";
    private static final String SIGN = "3组老王家厨房起火了，快来人";
    private static final String LOG = "今晚走访9户，都平安";
    private static final String JOKE = "这房价真是要跳楼啊 我买个厕所都费劲";

    @Test
    void whatNoSignKnowsIsHeardAndNamed() {
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
    void aHelperIsHeardWithoutASignWhereThereIsNoDoubt() {
        assertThat(leader(NO_SIGN, 0.99).clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.urgency()).isEqualTo(Urgency.EMERGENCY));
    }

    @Test
    void aMereMaybeOfAHelperIsNoCry() {
        assertThat(leader(NO_SIGN, 0.9).confidence(Act.REPORT)).isLessThan(0.1);
    }

    @Test
    void aLogOfAHelperIsNoCryHoweverItSounds() {
        assertThat(leader(LOG, 0.99).clauses()).noneMatch(clause -> clause.urgency() == Urgency.EMERGENCY);
    }

    @Test
    void aFewCharactersAreForAPersonToLookAt() {
        assertThat(read("快拉住", 0.99).clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.confidence()).isLessThan(0.5));
    }

    @Test
    void aPlainSignIsForAPersonToLookAtWhereTheModelHearsSomethingToo() {
        assertThat(read(SIGN, 0.25).clauses())
                .anySatisfy(clause -> assertThat(clause.confidence()).isGreaterThan(0.4));
    }

    @Test
    void wordsOfDangerAreNotBelievedWhereTheModelHearsNone() {
        assertThat(read(SIGN, 0.000_1).clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.confidence()).isLessThan(0.4));
    }

    @Test
    void aDangerIsHeardWhateverATownsCatalogueSaysOfIt() {
        var model = new Saying(Map.of("a_danger_no_catalogue_knows", 0.6, "self_harm", 0.3, "chatter", 0.1));

        assertThat(new Listener(model).danger(NO_SIGN)).isCloseTo(0.9, within(1e-9));
        assertThat(new Listener(model).likeliest(NO_SIGN)).contains("a_danger_no_catalogue_knows");
    }

    @Test
    void aFigureOfSpeechIsCalmed() {
        assertThat(read(JOKE, 0.000_1).clauses())
                .allSatisfy(clause -> assertThat(clause.confidence()).isLessThan(0.5));
    }

    private static Reading read(String text, double danger) {
        return town(danger).resident(text);
    }

    private static Reading leader(String text, double danger) {
        return town(danger).leader(text);
    }

    private static Town town(double danger) {
        var models = new Models(
                Optional.empty(),
                Optional.of(new Saying(Map.of("self_harm", 0.7, "streetlight", 0.3))),
                Optional.of(new Saying(Map.of("self_harm", danger, "chatter", 1 - danger))),
                Optional.empty());
        return new Town(models);
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
