package org.huiyin.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files people wrote, read strictly. */
final class YamlFileTest {
    private enum Colour {
        RED,
        DARK_BLUE
    }

    private static YamlNode parse(String text) {
        return YamlFile.parse("a.yml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void valuesAreReadAsWhatIsNeeded() {
        var map = parse("n: 3\nshare: 0.5\non: true\ncolour: dark_blue\nwords: [a, b]\none: a\n")
                .map("n", "share", "on", "colour", "words", "one");
        assertThat(map.number("n", 0)).isEqualTo(3);
        assertThat(map.need("share").share()).isEqualTo(0.5);
        assertThat(map.flag("on")).isTrue();
        assertThat(map.need("colour").oneOf(Colour.class)).isEqualTo(Colour.DARK_BLUE);
        assertThat(map.texts("words")).containsExactly("a", "b");
        assertThat(map.texts("one")).containsExactly("a");
    }

    @Test
    void aWrongValueIsNamedWithFileLineAndKey() {
        var map = parse("a: 1\nb:\n  c: [x, y]\n").map("a", "b").need("b").map("c");
        assertThatThrownBy(() -> map.need("c").list().get(1).number())
                .isInstanceOf(RuleFileException.class)
                .hasMessage("a.yml:3: b.c[1]: y (expected: a whole number)");
    }

    @Test
    void aChoiceOutsideTheSetNamesTheSet() {
        assertThatThrownBy(() -> parse("c: green").map("c").need("c").oneOf(Colour.class))
                .hasMessage("a.yml:1: c: green (expected: one of red, dark_blue)");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatThrownBy(() -> parse("a: 1\nb: 2\n").map("a")).hasMessageStartingWith("a.yml:2: b: unknown key");
    }

    @Test
    void aDoubledKeyIsRefused() {
        assertThatThrownBy(() -> parse("a: 1\nb: 2\na: 3\n").map("a", "b"))
                .hasMessage("a.yml:3: a: given twice (expected: once)");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> parse("a: 1\n").map("a", "b").text("b"))
                .hasMessage("a.yml:1: b: missing (expected: a value)");
    }

    @Test
    void anAliasIsRefused() {
        assertThatThrownBy(() -> parse("a: &x [1]\nb: *x\n")).hasMessageStartingWith("a.yml:2: an alias");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> parse("[".repeat(10_000))).isInstanceOf(RuleFileException.class);
    }

    @Test
    void brokenYamlNamesItsLine() {
        assertThatThrownBy(() -> parse("a: 1\nb: [1,\n")).hasMessageStartingWith("a.yml:3: ");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> YamlFile.parse("a.yml", new byte[] {'a', ':', ' ', (byte) 0xFF}))
                .hasMessage("a.yml: bytes that are no text (expected: UTF-8)");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> parse("")).hasMessage("a.yml: empty (expected: YAML)");
    }
}
