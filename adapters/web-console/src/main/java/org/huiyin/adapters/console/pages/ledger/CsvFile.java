package org.huiyin.adapters.console.pages.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sheet as comma-separated values (RFC 4180), with the mark by which Excel knows UTF-8. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
record CsvFile(Sheet sheet) {
    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r|%";

    byte[] bytes() {
        var text = new StringBuilder(MARK);
        sheet.lines().forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var stripped = text.strip();
        boolean harmless = stripped.isEmpty() || FORMULAS.indexOf(stripped.charAt(0)) < 0;
        return "\"" + (harmless ? "" : "'") + text.replace("\"", "\"\"") + "\"";
    }
}
