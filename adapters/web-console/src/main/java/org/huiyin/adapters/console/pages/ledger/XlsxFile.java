package org.huiyin.adapters.console.pages.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet as a workbook of Excel. Every cell is a text: none is a formula, and no number loses its zeros. */
record XlsxFile(Sheet sheet) {
    private static final String PROGRAM = "Huiyin";
    private static final String VERSION = "1.0";
    private static final int WIDTH = 16;

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, PROGRAM, VERSION)) {
            var worksheet = workbook.newWorksheet(sheet.name());
            var lines = sheet.lines();
            for (int row = 0; row < lines.size(); row++) {
                write(worksheet, row, lines.get(row));
            }
            int head = lines.size() - sheet.rows().size() - 1;
            int columns = sheet.headings().size();
            worksheet.range(head, 0, head, columns - 1).style().bold().set();
            for (int column = 0; column < columns; column++) {
                worksheet.width(column, WIDTH);
            }
            worksheet.freezePane(1, head + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("workbook: could not be written", e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet worksheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            worksheet.value(row, column, cells.get(column));
        }
    }
}
