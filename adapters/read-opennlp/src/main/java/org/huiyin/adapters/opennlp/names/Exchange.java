package org.huiyin.adapters.opennlp.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.adapters.opennlp.names.MarkedText.Mark;
import org.huiyin.reading.NameFinder.Sort;

/**
 * Texts once more with the names of other texts in place of their own, so that what stands around a name is learnt as
 * well as the name. Who gets whose is the same each time.
 */
final class Exchange {
    /** A prime far from the others: neighbours in the list, often by one voice, go to texts far apart. */
    private static final int STRIDE = 7919;

    private final Map<Sort, List<String>> names = new EnumMap<>(Sort.class);

    Exchange(List<MarkedText> texts) {
        for (Sort sort : Sort.values()) {
            names.put(sort, new ArrayList<>());
        }
        for (MarkedText text : texts) {
            text.marks().forEach(mark -> of(mark.sort()).add(text.text().substring(mark.from(), mark.to())));
        }
    }

    /** The texts that hold names, each with others; {@code round} tells which others. */
    List<MarkedText> exchanged(List<MarkedText> texts, int round) {
        var exchanged = new ArrayList<MarkedText>();
        int turn = round * 31;
        for (MarkedText text : texts) {
            if (!text.marks().isEmpty()) {
                exchanged.add(exchanged(text, turn));
                turn += text.marks().size();
            }
        }
        return exchanged;
    }

    private MarkedText exchanged(MarkedText text, int turn) {
        var written = new StringBuilder();
        var marks = new ArrayList<Mark>();
        int done = 0;
        for (Mark mark : text.marks()) {
            var others = of(mark.sort());
            long place = (long) (turn + marks.size() + 1) * STRIDE;
            String name = others.get((int) (place % others.size()));
            written.append(text.text(), done, mark.from());
            marks.add(new Mark(mark.sort(), written.length(), written.length() + name.length()));
            written.append(name);
            done = mark.to();
        }
        written.append(text.text(), done, text.text().length());
        return new MarkedText(text.voice(), written.toString(), marks);
    }

    private List<String> of(Sort sort) {
        return names.getOrDefault(sort, List.of());
    }
}
