package org.huiyin.adapters.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.huiyin.adapters.opennlp.Evaluation.Answer;
import org.huiyin.adapters.opennlp.Evaluation.LabelScore;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.reading.Classifier;
import org.junit.jupiter.api.Test;

final class EvaluationTest {

    @Test
    void theNumbersAreThoseOfAHandWorkedExample() {
        var evaluation = Evaluation.of(List.of(
                new Answer("a", "a"),
                new Answer("a", "a"),
                new Answer("a", "b"),
                new Answer("b", "b"),
                new Answer("b", "c"),
                new Answer("c", "a")));

        assertThat(evaluation.texts()).isEqualTo(6);
        assertThat(evaluation.accuracy()).isEqualTo(3 / 6.0);
        assertThat(evaluation.labels())
                .containsExactly(
                        new LabelScore("a", 2 / 3.0, 2 / 3.0, 4 / 6.0, 3),
                        new LabelScore("b", 1 / 2.0, 1 / 2.0, 2 / 4.0, 2),
                        new LabelScore("c", 0, 0, 0, 1));
        assertThat(evaluation.macroF1()).isCloseTo((2 / 3.0 + 1 / 2.0) / 3, within(1e-12));
        assertThat(evaluation.confusion()).isEqualTo(List.of(List.of(2, 1, 0), List.of(0, 1, 1), List.of(1, 0, 0)));
    }

    @Test
    void onlyLabelsThatOccurAreShown() {
        var evaluation = Evaluation.of(new Fixed(Map.of("x", 0.6, "y", 0.3, "z", 0.1)), List.of(text("x")));

        assertThat(evaluation.labels()).extracting(LabelScore::label).containsExactly("x");
        assertThat(evaluation.macroF1()).isEqualTo(1);
    }

    @Test
    void theProbabilitiesOfAGroupAreAddedUp() {
        var classifier = new Fixed(Map.of("bus", 0.4, "power", 0.35, "water", 0.25));

        var evaluation = Evaluation.of(
                classifier,
                List.of(text("power"), text("utilities"), text("bus")),
                Map.of("power", "utilities", "water", "utilities"));

        assertThat(evaluation.accuracy()).isEqualTo(2 / 3.0);
        assertThat(evaluation.labels()).extracting(LabelScore::label).containsExactly("bus", "utilities");
    }

    @Test
    void noTextsGiveZeros() {
        var evaluation = Evaluation.of(new Fixed(Map.of("x", 1.0)), List.of());

        assertThat(evaluation.accuracy()).isZero();
        assertThat(evaluation.macroF1()).isZero();
        assertThat(evaluation.confusion()).isEmpty();
    }

    @Test
    void acrossVoicesEveryTextIsReadOnce() {
        var evaluation = Evaluation.acrossVoices(new Trainer(Town.TUNING), Town.messages());

        assertThat(evaluation.texts()).isEqualTo(Town.messages().size());
    }

    private static Labelled text(String label) {
        return new Labelled("whatever", label);
    }

    /** Gives every text the same answer. */
    private record Fixed(Map<String, Double> shares) implements Classifier {

        @Override
        public List<String> labels() {
            return shares.keySet().stream().sorted().toList();
        }

        @Override
        public List<Scored> classify(String text) {
            return labels().stream()
                    .map(label -> new Scored(label, shares.getOrDefault(label, 0.0)))
                    .toList();
        }

        @Override
        public List<Evidence> explain(String text, String label, int limit) {
            return List.of();
        }
    }
}
