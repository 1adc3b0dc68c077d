package org.huiyin.adapters.opennlp.gram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalisedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ＷｉＦｉ坏了！ | wifi坏了!",
                "3栋502室 | 0栋000室",
                "１３８ | 000",
                "没 电 \t 了 | 没电了",
                "没　电 | 没电",
                "open  the door | open the door",
                "老李 OK | 老李 ok",
                "👌🏻 收到 | 👌🏻 收到"
            })
    void whatIsTypedDifferentlyBecomesAlike(String raw, String alike) {
        assertThat(NormalisedText.of(raw)).hasToString(alike);
    }

    @Test
    void controlsAndInvisibleCharactersVanish() {
        assertThat(NormalisedText.of("\0停\u200b电\r\n了\ufe0f\ufeff")).hasToString("停电了");
    }

    @Test
    void aTextOfBlanksIsEmpty() {
        assertThat(NormalisedText.of(" \t\u3000\u200b").size()).isZero();
    }

    @Test
    void aGramIsThreeCharactersAndALength() {
        assertThat(NormalisedText.of("ab").gram(1, 2)).isEqualTo(0x0002_0061_0062_0000L);
        assertThat(NormalisedText.of("abc").gram(1, 3)).isEqualTo(0x0003_0061_0062_0063L);
    }

    @Test
    void bothEndsAreMarked() {
        assertThat(NormalisedText.of("ab").gram(0, 2)).isEqualTo(0x0002_0002_0061_0000L);
        assertThat(NormalisedText.of("ab").gram(2, 2)).isEqualTo(0x0002_0062_0003_0000L);
    }

    @Test
    void aMarkAloneIsNoGramAndNothingRunsPastTheEnd() {
        var text = NormalisedText.of("ab");

        assertThat(text.gram(0, 1)).isZero();
        assertThat(text.gram(3, 1)).isZero();
        assertThat(text.gram(2, 3)).isZero();
    }

    @Test
    void aRunKnowsTheWritersCharacters() {
        var text = NormalisedText.of("ＷｉＦｉ 没 电");

        assertThat(text.written(0, 3)).isEqualTo("Ｗｉ");
        assertThat(text.written(6, 3)).isEqualTo("没 电");
    }

    @Test
    void aRunShowsWholeSigns() {
        assertThat(NormalisedText.of("好👌").written(1, 2)).isEqualTo("好👌");
        assertThat(NormalisedText.of("👌好").written(2, 2)).isEqualTo("👌好");
    }

    @Test
    void theHeadCountsCharactersThatAreRead() {
        assertThat(NormalisedText.of("没 电 了 吗").head(2)).isEqualTo("没 电 ");
        assertThat(NormalisedText.of("没电").head(2)).isEqualTo("没电");
    }

    @Test
    void aTextIsReadUpToABound() {
        assertThat(NormalisedText.of("电".repeat(1_000_000)).size()).isEqualTo(NormalisedText.LONGEST + 2);
    }
}
