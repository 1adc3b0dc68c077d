package org.huiyin.adapters.opennlp.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VoicesTest {

    private final List<Labelled> texts = texts();
    private final Voices voices = Voices.split(texts, 4);

    @Test
    void noVoiceIsOnBothSides() {
        for (int part = 0; part < 4; part++) {
            List<String> held =
                    voices.part(part).stream().map(Labelled::voice).distinct().toList();
            assertThat(voices.without(part)).extracting(Labelled::voice).doesNotContainAnyElementsOf(held);
        }
    }

    @Test
    void everyTextIsInOnePart() {
        var all = new ArrayList<>(voices.part(2));
        all.addAll(voices.without(2));

        assertThat(all).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void partsAreAboutAsLarge() {
        for (int part = 0; part < 4; part++) {
            assertThat(voices.part(part)).hasSizeBetween(20, 32);
        }
    }

    @Test
    void theSameWordsWithoutAVoiceStayTogether() {
        var twice = List.of(new Labelled("好的", "a"), new Labelled("好的", "b"), new Labelled("谢谢", "a"));

        assertThat(Voices.split(twice, 2).part(0)).extracting(Labelled::text).containsExactly("好的", "好的");
    }

    /** Ten voices, the n-th with n texts twice. */
    private static List<Labelled> texts() {
        var texts = new ArrayList<Labelled>();
        for (int voice = 1; voice <= 10; voice++) {
            for (int text = 0; text < 2 * voice; text++) {
                texts.add(new Labelled("text " + text, "label", "voice " + voice));
            }
        }
        return texts;
    }
}
