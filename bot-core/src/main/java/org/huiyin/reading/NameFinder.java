package org.huiyin.reading;

import java.util.List;

/**
 * Port to a statistical model that finds names which stand in no list.
 *
 * <p>Implementations are immutable and safe for use by several threads at once. The same text always gives the same
 * answer.
 */
public interface NameFinder {

    /** The names in a text, from left to right; no two share a character. */
    List<Name> find(String text);

    /** What a name can name. */
    enum Sort {
        PLACE,
        PERSON
    }

    /**
     * A name in a text.
     *
     * @param from its first character
     * @param to one past its last character
     * @param probability how likely every one of its characters is read rightly, from 0 to 1
     */
    record Name(Sort sort, int from, int to, double probability) {}
}
