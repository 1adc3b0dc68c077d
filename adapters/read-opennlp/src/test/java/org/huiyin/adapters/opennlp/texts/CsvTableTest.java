package org.huiyin.adapters.opennlp.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.huiyin.adapters.opennlp.texts.CsvTable.Columns;
import org.huiyin.adapters.opennlp.texts.CsvTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvTableTest {

    @Test
    void quotedValuesMayHoldCommasQuotesAndLines() throws Malformed {
        CsvTable table = parse("act,text\r\nreport,\"停电,\"\"又\"\"停电\r\n快来\"\r\nask,几点来电\r\n");

        assertThat(table.columns()).containsExactly("act", "text");
        assertThat(table.rows())
                .containsExactly(new Row(2, List.of("report", "停电,\"又\"停电\r\n快来")), new Row(4, List.of("ask", "几点来电")));
    }

    @Test
    void emptyLinesAndAMissingLastLineEndAreFine() throws Malformed {
        assertThat(parse("a,b\n\n1,2\n\n\n3,").rows())
                .containsExactly(new Row(3, List.of("1", "2")), new Row(6, List.of("3", "")));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstName() throws Malformed {
        assertThat(parse("\ufeffact,text\n").columns()).containsExactly("act", "text");
    }

    @Test
    void blanksBelongToTheValue() throws Malformed {
        assertThat(parse("a,b\n x , y\n").rows()).containsExactly(new Row(2, List.of(" x ", " y")));
    }

    @Test
    void aRowThatIsTooShortIsNamedByLine() {
        assertRefused("a,b\n1,2\n\n\"x\ny\"\n", "town.csv:4: columns: 1 (expected: 2)");
    }

    @Test
    void aRowThatIsTooLongIsNamedByLine() {
        assertRefused("a,b\n1,2,3\n", "town.csv:2: columns: 3 (expected: 2)");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        assertThatThrownBy(() -> parse("a,b\n1,\"停电\n3,4\n"))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("town.csv:")
                .hasMessageContaining("closing quote");
    }

    @Test
    void charactersAfterAClosingQuoteAreRefused() {
        assertThatThrownBy(() -> parse("a,b\n1,\"停\"电\n"))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("town.csv:2: ");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedByLine() {
        byte[] bytes = "a,b\n1,2\n3,?\n".getBytes(UTF_8);
        bytes[10] = (byte) 0xff;

        assertThatThrownBy(() -> CsvTable.parse("town.csv", bytes))
                .isInstanceOf(Malformed.class)
                .hasMessage("town.csv:3: byte 10: 0xff (expected: UTF-8)");
    }

    @Test
    void aCharacterCutInTheMiddleOfTheFileEndIsRefused() {
        byte[] whole = "a\n电".getBytes(UTF_8);

        assertThatThrownBy(() -> CsvTable.parse("town.csv", Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(Malformed.class)
                .hasMessage("town.csv:2: byte 2: 0xe7 (expected: UTF-8)");
    }

    @Test
    void aFileWithoutAHeaderIsRefused() {
        assertRefused("", "town.csv:1: header: missing (expected: the names of the columns)");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertRefused("a,a\n", "town.csv:1: column: 'a' (expected: a name no other column has)");
    }

    @Test
    void labelledTextsComeFromTheNamedColumns() throws Malformed {
        CsvTable table = parse("voice,act,matter,text\nlao-li,report,power,停电了\nlao-li,chatter,,哈哈\n");

        assertThat(table.labelled(new Columns("text", "matter", "voice")))
                .containsExactly(new Labelled("停电了", "power", "lao-li"));
        assertThat(table.labelled(new Columns("text", "act", "")))
                .containsExactly(new Labelled("停电了", "report"), new Labelled("哈哈", "chatter"));
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        assertThatThrownBy(() -> parse("act,text\n").labelled(new Columns("text", "matter", "")))
                .hasMessage("town.csv:1: column matter: missing (expected: one of [act, text])");
    }

    @Test
    void aBlankTextIsNamedByLine() {
        assertThatThrownBy(() -> parse("act,text\nask,几点\nask, \n").labelled(new Columns("text", "act", "")))
                .hasMessage("town.csv:3: column text: '' (expected: a text)");
    }

    @Test
    void errorsNameTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "a,b\n1\n");

        assertThatThrownBy(() -> CsvTable.read(file)).hasMessageContaining("bad.csv:2: ");
    }

    private static void assertRefused(String csv, String message) {
        assertThatThrownBy(() -> parse(csv)).isInstanceOf(Malformed.class).hasMessage(message);
    }

    private static CsvTable parse(String csv) throws Malformed {
        return CsvTable.parse("town.csv", csv.getBytes(UTF_8));
    }
}
