package org.huiyin.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthenticatorTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:10Z");

    private final Authenticator authenticator = Authenticator.fresh(new Random(1));

    /** RFC 6238, appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(new Totp(SECRET, 8).code(Totp.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsTheStandardSays(String bytes, String written) {
        assertThat(Totp.base32(bytes.getBytes(US_ASCII))).isEqualTo(written);
        assertThat(Totp.bytes(written)).isEqualTo(bytes.getBytes(US_ASCII));
    }

    @Test
    void aCodeIsGoodOnce() {
        var code = authenticator.code(NOW);

        var used = authenticator.accept(code, NOW).orElseThrow();

        assertThat(used.accept(code, NOW)).isEmpty();
        assertThat(used.accept(used.code(NOW.plusSeconds(30)), NOW.plusSeconds(30)))
                .isPresent();
    }

    @Test
    void aClockMayBeOffByHalfAMinute() {
        assertThat(authenticator.accept(authenticator.code(NOW.minusSeconds(30)), NOW))
                .isPresent();
        assertThat(authenticator.accept(authenticator.code(NOW.plusSeconds(30)), NOW))
                .isPresent();
        assertThat(authenticator.accept(authenticator.code(NOW.minusSeconds(90)), NOW))
                .isEmpty();
    }

    @Test
    void codesMayBeWrittenWithASpace() {
        var code = authenticator.code(NOW);

        assertThat(authenticator.accept(code.substring(0, 3) + " " + code.substring(3), NOW))
                .isPresent();
    }
}
