package org.huiyin.app.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.adapters.opennlp.names.MarkedText;
import org.huiyin.adapters.opennlp.names.MarkedText.Mark;
import org.huiyin.adapters.opennlp.texts.CsvTable;
import org.huiyin.adapters.opennlp.texts.Malformed;
import org.huiyin.app.replay.BadInput;
import org.huiyin.reading.NameFinder.Sort;
import org.huiyin.rules.words.NormalText;

/**
 * Tables with the columns {@code voice}, {@code text} and {@code slots}, where each fact is written
 * {@code name@characters=value} in the order they stand and facts are parted by a bar. Places and persons are marks; other
 * facts are none.
 */
public final class MarkedTable {
    private static final Map<String, Sort> SORTS = Map.of("place", Sort.PLACE, "person", Sort.PERSON);

    private MarkedTable() {}

    /** The marked texts of all tables, folded as rules read texts. */
    public static List<MarkedText> read(List<Path> tables) throws IOException {
        var texts = new ArrayList<MarkedText>();
        for (Path table : tables) {
            try {
                for (var row : CsvTable.read(table).columns(List.of("voice", "text", "slots"))) {
                    texts.add(marked(table, row));
                }
            } catch (Malformed e) {
                throw new BadInput(String.valueOf(e.getMessage()));
            }
        }
        return texts;
    }

    private static MarkedText marked(Path table, List<String> row) throws BadInput {
        String text = NormalText.of(row.get(1)).text();
        var marks = new ArrayList<Mark>();
        int at = 0;
        for (String fact : row.get(2).split("\\|")) {
            int name = fact.indexOf('@');
            int value = fact.lastIndexOf('=');
            if (name > 0 && value > name) {
                String characters = NormalText.fold(fact.substring(name + 1, value));
                int from = text.indexOf(characters, at);
                if (from < 0) {
                    throw new BadInput(table + ": " + fact + " (expected: characters of the text, in their order)");
                }
                at = from + characters.length();
                var sort = SORTS.get(fact.substring(0, name));
                if (sort != null && characters.length() > 1) {
                    marks.add(new Mark(sort, from, at));
                }
            }
        }
        return new MarkedText(row.get(0), text, marks);
    }
}
