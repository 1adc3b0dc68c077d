package org.huiyin.adapters.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.reading.Classifier.Scored;
import org.junit.jupiter.api.Test;

final class TrainerTest {

    @Test
    void theSameTextsGiveTheSameBytes() {
        assertThat(ModelFile.pack(Town.classifier())).isEqualTo(ModelFile.pack(Town.classifier()));
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        var shuffled = new ArrayList<>(Town.messages());
        Collections.shuffle(shuffled, new Random(7));

        GramClassifier other = new Trainer(Town.TUNING).train(shuffled);

        assertThat(ModelFile.pack(other)).isEqualTo(ModelFile.pack(Town.classifier()));
    }

    @Test
    void anotherTextGivesAnotherHash() {
        var more = new ArrayList<>(Town.messages());
        more.add(new Labelled("晚上好", "chatter"));

        assertThat(new Trainer(Town.TUNING).train(more).textsHash())
                .hasSize(64)
                .isNotEqualTo(Town.classifier().textsHash());
    }

    @Test
    void whatWasLearntIsRead() {
        GramClassifier classifier = Town.classifier();

        for (Labelled message : Town.messages()) {
            assertThat(classifier.classify(message.text()).get(0).label()).isEqualTo(message.label());
        }
    }

    @Test
    void aTextOfARareLabelIsNotDrowned() {
        var texts = new ArrayList<Labelled>();
        texts.addAll(Collections.nCopies(20, new Labelled("路灯不亮", "report")));
        texts.addAll(Collections.nCopies(10, new Labelled("路灯亮了吗", "report")));
        texts.addAll(Collections.nCopies(5, new Labelled("路灯亮了吗", "ask")));
        var even = new Tuning(0.02, 60, 1, 1_000_000, 1, 30);
        var balanced = new Tuning(0.02, 60, 1, 1_000_000, 20, 30);

        assertThat(likeliest(even, texts, "路灯亮了吗")).isEqualTo("report");
        assertThat(likeliest(balanced, texts, "路灯亮了吗")).isEqualTo("ask");
    }

    @Test
    void theBeginningOfALongTextIsLearntToo() {
        String text = "我家住在三组，门口的路灯已经坏了快一个星期，晚上老人出来散步都看不见，请你们派人来修一下好不好";

        List<Labelled> learnt = Lesson.withHeads(List.of(new Labelled(text, "light")), 30);

        assertThat(learnt).extracting(Labelled::text).containsExactly(text, text.substring(0, 30));
    }

    @Test
    void oneLabelIsRefused() {
        List<Labelled> texts = List.of(new Labelled("停电了", "power"), new Labelled("没电", "power"));

        assertThatThrownBy(() -> new Trainer(Town.TUNING).train(texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[power] (expected: at least two");
    }

    @Test
    void noTextsAreRefused() {
        assertThatThrownBy(() -> new Trainer(Town.TUNING).train(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[] (expected: at least two");
    }

    /** The search would have no direction to go and OpenNLP's would never end. */
    @Test
    void textsThatTellNothingApartGiveEqualShares() {
        List<Labelled> texts = List.of(new Labelled("停电了", "a"), new Labelled("停电了", "b"));

        assertThat(new Trainer(Town.TUNING).train(texts).classify("停电了"))
                .extracting(Scored::probability)
                .containsExactly(0.5, 0.5);
    }

    @Test
    void tuningThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Tuning(-1, 60, 1, 1_000, 20, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("smoothing: -1.0 (expected: at least 0.0)");
    }

    private static String likeliest(Tuning tuning, List<Labelled> texts, String text) {
        return new Trainer(tuning).train(texts).classify(text).get(0).label();
    }
}
