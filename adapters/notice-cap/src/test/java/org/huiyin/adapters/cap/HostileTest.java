package org.huiyin.adapters.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were written to hurt. */
final class HostileTest {
    private static final String OPEN = "<alert xmlns=\"" + Element.CAP + "\">";

    private static void refuses(String document, String complaint) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> CapAlert.parse(document.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(CapException.class)
                        .hasMessageContaining(complaint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE alert>",
                "<!DOCTYPE alert SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE alert [<!ENTITY a SYSTEM \"http://127.0.0.1:1/\">]>",
                "<!DOCTYPE alert [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
                "<!DOCTYPE alert [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>"
            })
    void aDocumentTypeIsRefusedWhateverItHolds(String type) {
        refuses(type + "\n" + OPEN + "<identifier>&a;</identifier></alert>", "line 1: ");
        refuses("<?xml version=\"1.0\"?>\n\n" + type + OPEN + "</alert>", "line 3: ");
    }

    @Test
    void anEntityNobodyDeclaredIsRefused() {
        refuses(OPEN + "\n<identifier>&boom;</identifier></alert>", "line 2: ");
    }

    @Test
    void aDocumentThatIsTooLongTooDeepOrTooFullIsRefusedByElementAndLine() {
        refuses("x".repeat(XmlReader.LARGEST + 1), "1048577 bytes (expected: 1048576 or fewer)");
        refuses(OPEN + "\n" + "<a>".repeat(5000), "line 2: a: nested 33 deep (expected: 32 or less)");
        refuses(OPEN + "<a/>".repeat(10_001) + "</alert>", "a: one too many (expected: 10000 elements");
        refuses(
                OPEN + "\n<note>" + "n".repeat(XmlReader.LONGEST_TEXT + 1) + "</note></alert>",
                "note: 262145 characters (expected: 262144 or fewer)");
        var attributes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        refuses(OPEN + "<note" + attributes + "/></alert>", "note: 100 attributes (expected: 64 or fewer)");
    }

    /** The parser has no words for it, and says so by another exception than its own. */
    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [\u0001]><alert/>", "<!DOCTYPE a [<!ENTITY x '\u0001'>]><alert/>"})
    void aControlCharacterInADocumentTypeIsRefused(String document) {
        refuses(document, "a document type (expected: none)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no xml", "<alert>", "<a></b>", "<a/><b/>", "<a b=\"1\" b=\"2\"/>", "<a>\u0001</a>", "<x:a/>"
            })
    void whatIsNoXmlIsRefused(String document) {
        refuses(document, "not well-formed");
    }

    @Test
    void brokenBytesAreEitherReadOrRefusedAndNothingElse() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var good = Fixtures.alert(Fixtures.notice(org.huiyin.notice.NoticeKind.WEATHER, "台风"), CapIssue.Readers.OFFICES)
                .bytes();
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            var bytes = good.clone();
            for (int hit = 0; hit < 3; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                CapAlert.parse(bytes).faults();
            } catch (CapException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
