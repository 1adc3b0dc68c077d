package org.huiyin.adapters.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.reading.Classifier.Evidence;
import org.huiyin.reading.Classifier.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GramClassifierTest {

    private final GramClassifier classifier = Town.classifier();

    @Test
    void aSentenceNobodyTaughtIsRead() {
        assertThat(classifier.classify("我们楼又停电啦").get(0).label()).isEqualTo("power");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n ",
                "\0\1\2\3\u007f\u0085",
                "\ud83d",
                "\udc4c停电",
                "停\ud83d",
                "\udc4c\ud83d",
                "\u200b\ufeff\ufe0f",
                "👨‍👩‍👧‍👦👌🏻",
                "ＡＢＣ１２３",
                "\uffff\ufffe",
                "𠮷𠮷没电",
                "مرحبا"
            })
    void oddTextsGetProbabilitiesToo(String text) {
        assertProbabilities(classifier.classify(text));
        assertThat(classifier.explain(text, "power", 5)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aMegabyteIsReadInBoundedTime() {
        assertProbabilities(classifier.classify("停电了怎么办".repeat(170_000)));
    }

    @Test
    void anyCharactersGiveProbabilities() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : 0x4e00 + random.nextInt(0x5200)));
            }
            assertProbabilities(classifier.classify(text.toString()));
        }
    }

    @Test
    void anEmptyTextGivesTheSharesOfTraining() {
        assertThat(classifier.classify("")).contains(new Scored("chatter", 6 / 20.0), new Scored("noise", 4 / 20.0));
    }

    @Test
    void theLikeliestComesFirst() {
        assertThat(classifier.classify("停水停电吵死了"))
                .extracting(Scored::probability)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<List<List<Scored>>> readAll = () -> {
                var answers = new ArrayList<List<Scored>>();
                for (int round = 0; round < 50; round++) {
                    answers.clear();
                    Town.messages().forEach(message -> answers.add(classifier.classify(message.text())));
                }
                return answers;
            };
            List<List<Scored>> alone = readAll.call();
            for (Future<List<List<Scored>>> together : pool.invokeAll(List.of(readAll, readAll, readAll, readAll))) {
                assertThat(together.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theLoudestCharactersAreNamed() {
        List<Evidence> evidence = classifier.explain("听说隔壁楼停水了", "water", 3);

        assertThat(evidence.get(0).characters()).contains("水");
        assertThat(evidence.get(0).weight()).isPositive();
        assertThat(evidence).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void evidenceIsInTheWritersOwnCharacters() {
        List<Evidence> evidence = classifier.explain("停 电", "power", 1);

        assertThat(evidence).extracting(Evidence::characters).allMatch("停 电"::contains);
    }

    @Test
    void evidenceNeverOverlaps() {
        String text = "水管爆了";

        int characters = classifier.explain(text, "water", 100).stream()
                .mapToInt(evidence -> evidence.characters().length())
                .sum();

        assertThat(characters).isLessThanOrEqualTo(text.length());
    }

    @Test
    void whatSpeaksAgainstIsNegative() {
        List<Evidence> evidence = classifier.explain("停水了", "noise", 10);

        assertThat(evidence).extracting(Evidence::weight).anyMatch(weight -> weight < 0);
    }

    @Test
    void aLabelNobodyTaughtCannotBeExplained() {
        assertThatThrownBy(() -> classifier.explain("停电", "gas", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label: gas (expected: one of [chatter, noise, power, water])");
    }

    @Test
    void labelsHaveAFixedOrder() {
        assertThat(classifier.labels()).containsExactly("chatter", "noise", "power", "water");
    }

    @Test
    void aTextNeedsALabel() {
        assertThatThrownBy(() -> new Labelled("停电", " ")).hasMessage("label: ' ' (expected: a name)");
    }

    private static void assertProbabilities(List<Scored> scored) {
        assertThat(scored).hasSize(4).allMatch(one -> one.probability() >= 0 && one.probability() <= 1);
        assertThat(scored.stream().mapToDouble(Scored::probability).sum()).isCloseTo(1, within(1e-9));
    }
}
