package org.huiyin.adapters.opennlp.names;

import java.util.List;
import org.huiyin.reading.NameFinder.Sort;

/**
 * A text in which somebody has marked every name.
 *
 * @param voice who wrote it
 */
public record MarkedText(String voice, String text, List<Mark> marks) {
    public MarkedText {
        marks = List.copyOf(marks);
    }

    /** A stretch of the text that is a name; {@code to} is one past its last character. */
    public record Mark(Sort sort, int from, int to) {}
}
