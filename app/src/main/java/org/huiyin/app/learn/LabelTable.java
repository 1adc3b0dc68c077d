package org.huiyin.app.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.opennlp.texts.CsvTable;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.adapters.opennlp.texts.Malformed;
import org.huiyin.app.replay.BadInput;

/** Tables of labelled texts, as people keep them: {@code text,label}, with a {@code voice} where there is one. */
public final class LabelTable {
    private static final String VOICE = "voice";

    private LabelTable() {}

    /**
     * The values of some columns of a file, row by row.
     *
     * @throws BadInput if it is no such table; says file, line and column
     */
    static List<List<String>> rows(Path file, String... columns) throws IOException {
        try {
            return CsvTable.read(file).columns(List.of(columns));
        } catch (Malformed e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The labelled rows of all the files.
     *
     * @throws BadInput if a file is no such table; says file, line and column
     */
    public static List<Labelled> read(List<Path> files, String text, String label) throws IOException {
        var all = new ArrayList<Labelled>();
        for (Path file : files) {
            try {
                var table = CsvTable.read(file);
                var voice = table.columns().contains(VOICE) ? VOICE : "";
                all.addAll(table.labelled(new CsvTable.Columns(text, label, voice)));
            } catch (Malformed e) {
                throw new BadInput(String.valueOf(e.getMessage()));
            }
        }
        if (all.isEmpty()) {
            throw new BadInput(files + ": no labelled text (expected: at least one)");
        }
        return all;
    }
}
