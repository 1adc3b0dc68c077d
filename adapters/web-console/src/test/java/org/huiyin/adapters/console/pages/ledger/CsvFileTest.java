package org.huiyin.adapters.console.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "=cmd|' /C calc'!A0;\"'=cmd|' /C calc'!A0\"",
                "~ +1~;\"' +1\"",
                "-2;\"'-2\"",
                "@SUM(A1);\"'@SUM(A1)\"",
                "A1000C;\"A1000C\"",
                "say \"so\", please;\"say \"\"so\"\", please\""
            })
    void aTextThatASpreadsheetWouldRunIsOnlyAText(String text, String written) {
        var sheet = new Sheet("ledger", List.of(text), List.of());

        assertThat(new String(new CsvFile(sheet).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + written + "\r\n");
    }
}
