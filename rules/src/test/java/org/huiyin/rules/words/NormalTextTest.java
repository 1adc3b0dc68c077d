package org.huiyin.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts made comparable. */
final class NormalTextTest {

    @Test
    void fullWidthBecomesHalfWidthAndLettersSmall() {
        assertThat(NormalText.of("Ａ１２，ＯＫ！").text()).isEqualTo("a12,ok!");
    }

    @Test
    void spacesBesideHanAreDroppedAndRemembered() {
        var text = NormalText.of("停 水 ok now 了");
        assertThat(text.text()).isEqualTo("停水ok now了");
        assertThat(text.gapBefore(1)).isTrue();
        assertThat(text.gapBefore(4)).isFalse();
    }

    @Test
    void everyCharacterKnowsWhereItWasTyped() {
        var random = new Random(7);
        String signs = "停水 　Ａa１1\u200B👌，。\n";
        for (int round = 0; round < 500; round++) {
            var typed = new StringBuilder();
            random.ints(random.nextInt(20), 0, signs.length()).forEach(i -> typed.append(signs.charAt(i)));
            var text = NormalText.of(typed.toString());
            for (int i = 0; i < text.length(); i++) {
                assertThat(NormalText.of("a" + text.typed(i, i + 1) + "a").text())
                        .contains(text.text().substring(i, i + 1));
                assertThat(text.typedTo(i + 1)).isEqualTo(text.typedFrom(i) + 1);
            }
        }
    }
}
