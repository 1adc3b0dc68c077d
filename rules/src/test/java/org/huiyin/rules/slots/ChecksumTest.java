package org.huiyin.rules.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that prove themselves. */
final class ChecksumTest {

    private static String withOneWrong(String right, Random random) {
        int at = random.nextInt(right.length());
        char other;
        do {
            other = (char) ('0' + random.nextInt(10));
        } while (other == right.charAt(at));
        return right.substring(0, at) + other + right.substring(at + 1);
    }

    @Test
    void everySingleWrongDigitOfAnIdentityNumberIsFound() {
        var random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            assertThat(Checksum.RESIDENT_ID.holds(withOneWrong("11010519491231002X", random)))
                    .isFalse();
        }
        assertThat(Checksum.RESIDENT_ID.holds("11010519491231002X")).isTrue();
    }

    @Test
    void everySingleWrongDigitOfABankCardIsFound() {
        var random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            assertThat(Checksum.LUHN.holds(withOneWrong("4111111111111111", random)))
                    .isFalse();
        }
        assertThat(Checksum.LUHN.holds("4111111111111111")).isTrue();
    }
}
