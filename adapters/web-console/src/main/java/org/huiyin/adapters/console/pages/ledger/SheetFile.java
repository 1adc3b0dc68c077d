package org.huiyin.adapters.console.pages.ledger;

import java.util.Locale;
import java.util.function.Function;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;

/** What a sheet is taken away as. */
public enum SheetFile {
    CSV("text/csv; charset=utf-8", sheet -> new CsvFile(sheet).bytes()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet -> new XlsxFile(sheet).bytes());

    private final String type;
    private final Function<Sheet, byte[]> made;

    SheetFile(String type, Function<Sheet, byte[]> made) {
        this.type = type;
        this.made = made;
    }

    /** The ending of its name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file for a browser to keep, under a name without its ending. */
    public Reply reply(Sheet sheet, String name) {
        return Reply.of(200, type, Body.of(made.apply(sheet)))
                .with("content-disposition", "attachment; filename=\"" + name + "." + ending() + "\"")
                .with("x-content-type-options", "nosniff")
                .with("cache-control", "no-store");
    }
}
