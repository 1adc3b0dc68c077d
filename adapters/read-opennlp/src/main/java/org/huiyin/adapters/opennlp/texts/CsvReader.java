package org.huiyin.adapters.opennlp.texts;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.huiyin.adapters.opennlp.texts.CsvTable.Row;

/** Reads one table and says where it is wrong. */
final class CsvReader {

    /** The parser could skip these itself, but would then eat the blanks a row begins with. */
    private static final List<String> EMPTY_LINE = List.of("");

    private final String name;
    private final byte[] bytes;

    CsvReader(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    CsvTable read() throws Malformed {
        List<Row> rows = rows(decoded());
        if (rows.isEmpty()) {
            throw new Malformed(name, 1, "header: missing (expected: the names of the columns)");
        }
        Row header = rows.get(0);
        check(header);
        for (Row row : rows) {
            if (row.values().size() != header.values().size()) {
                String found = "columns: " + row.values().size();
                throw new Malformed(
                        name,
                        row.line(),
                        found + " (expected: " + header.values().size() + ")");
            }
        }
        return new CsvTable(name, header.values(), rows.subList(1, rows.size()));
    }

    private void check(Row header) throws Malformed {
        var seen = new HashSet<String>();
        for (String column : header.values()) {
            if (column.isBlank() || !seen.add(column)) {
                String found = "column: '" + column + "'";
                throw new Malformed(name, header.line(), found + " (expected: a name no other column has)");
            }
        }
    }

    /** The text without its byte order mark; refuses bytes that are not UTF-8. */
    private String decoded() throws Malformed {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            String found = "byte " + at + ": 0x" + Integer.toHexString(bytes[at] & 0xff);
            throw new Malformed(name, lineOf(at), found + " (expected: UTF-8)");
        }
        String text = out.flip().toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private int lineOf(int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private List<Row> rows(String text) throws Malformed {
        var rows = new ArrayList<Row>();
        try (CsvParser parser = new CsvFactory().createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                Row row = row(parser);
                if (!row.values().equals(EMPTY_LINE)) {
                    rows.add(row);
                }
                token = parser.nextToken();
            }
        } catch (JsonParseException e) {
            throw new Malformed(name, e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return rows;
    }

    private static Row row(CsvParser parser) throws IOException {
        int line = parser.currentLocation().getLineNr();
        var values = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(parser.getText());
        }
        return new Row(line, values);
    }
}
