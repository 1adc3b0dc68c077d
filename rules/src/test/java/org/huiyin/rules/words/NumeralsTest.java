package org.huiyin.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.huiyin.rules.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people write them. */
final class NumeralsTest {
    private static final String FILE = "digits: {零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9}\n"
            + "powers: {十: 10, 百: 100, 千: 1000, 万: 10000}\n";

    private final Numerals numerals = Numerals.read(YamlFile.parse("n.yml", FILE.getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @CsvSource({
        "11,11",
        "十一,11",
        "两,2",
        "十,10",
        "二十,20",
        "二十三,23",
        "一百零五,105",
        "三千五,3500",
        "三千零五,3005",
        "一万二,12000",
        "1.8万,18000",
        "七八,7",
        "七八十,70",
        "二零二四,2024",
        "六万三千,63000",
        "两百五十,250"
    })
    void eachIsReadAsMeant(String written, int value) {
        assertThat(numerals.whole(written)).hasValue(value);
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(numerals.whole("大概")).isEmpty();
        assertThat(numerals.whole("")).isEmpty();
        assertThat(numerals.whole("99999999999")).isEmpty();
    }
}
