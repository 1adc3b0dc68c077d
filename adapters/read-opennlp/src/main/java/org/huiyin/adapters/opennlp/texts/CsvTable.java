package org.huiyin.adapters.opennlp.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A comma-separated file with a header: RFC 4180 in UTF-8, with or without a byte order mark. Empty lines are skipped.
 *
 * @param name what errors call the file
 * @param columns the names in the header
 */
public record CsvTable(String name, List<String> columns, List<Row> rows) {

    /** Copies the lists. */
    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line the line its first value begins in, from 1
     * @param values as many as there are columns
     */
    public record Row(int line, List<String> values) {

        /** Copies the values. */
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * Which columns hold what.
     *
     * @param voice the column that names who wrote the text; empty if there is none
     */
    public record Columns(String text, String label, String voice) {}

    /**
     * Reads a file.
     *
     * @throws Malformed if it is not a table; the message begins with file and line
     * @throws IOException if the file cannot be read
     */
    public static CsvTable read(Path file) throws IOException {
        return parse(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws Malformed if they are not a table; the message begins with name and line
     */
    public static CsvTable parse(String name, byte[] bytes) throws Malformed {
        return new CsvReader(name, bytes).read();
    }

    /**
     * The labelled texts of the table. Rows whose label is empty are about nothing the model should learn and are left
     * out.
     *
     * @throws Malformed if there is no such column, or a text is blank
     */
    public List<Labelled> labelled(Columns chosen) throws Malformed {
        int text = position(chosen.text());
        int label = position(chosen.label());
        int voice = chosen.voice().isEmpty() ? -1 : position(chosen.voice());
        var labelled = new ArrayList<Labelled>();
        for (Row row : rows) {
            if (row.values.get(text).isBlank()) {
                throw new Malformed(name, row.line, "column " + chosen.text() + ": '' (expected: a text)");
            }
            String name = row.values.get(label).strip();
            if (!name.isEmpty()) {
                labelled.add(new Labelled(row.values.get(text), name, voice < 0 ? "" : row.values.get(voice)));
            }
        }
        return labelled;
    }

    /**
     * The values of some columns, row by row.
     *
     * @throws Malformed if there is no such column
     */
    public List<List<String>> columns(List<String> chosen) throws Malformed {
        var positions = new ArrayList<Integer>();
        for (String column : chosen) {
            positions.add(position(column));
        }
        return rows.stream()
                .map(row -> positions.stream().map(row.values::get).toList())
                .toList();
    }

    private int position(String column) throws Malformed {
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new Malformed(name, 1, "column " + column + ": missing (expected: one of " + columns + ")");
        }
        return position;
    }
}
