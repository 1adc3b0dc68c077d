package org.huiyin.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.huiyin.rules.RuleFolder;
import org.huiyin.text.Digits;
import org.junit.jupiter.api.Test;

final class SpokenDigitsTest {
    private final Digits digits;

    SpokenDigitsTest() throws IOException {
        digits = new SpokenDigits(RuleFolder.shipped().book().lexicon().numerals());
    }

    @Test
    void numbersInWordsBecomeDigits() {
        assertThat(digits.of("三组十二号不肯走，二十六号走了").text()).isEqualTo("3组12号不肯走，26号走了");
    }

    @Test
    void whatStandsInDigitsStaysAsItIs() {
        assertThat(digits.of("3组12号").text()).isEqualTo("3组12号");
    }

    @Test
    void everyCharacterKnowsWhereItStood() {
        var written = digits.of("三组二十六号走了");

        assertThat(written.text()).isEqualTo("3组26号走了");
        assertThat(written.origin(written.text().indexOf("号"))).isEqualTo(5);
        assertThat(written.origin(written.text().length())).isEqualTo(8);
    }
}
