package org.huiyin.adapters.opennlp.names;

import java.util.Optional;
import org.huiyin.reading.NameFinder.Sort;

/** What a character is to a name: outside of any, its first, one of its middle, or its last. */
enum Tag {
    OUTSIDE(null, Part.NONE),
    PLACE_FIRST(Sort.PLACE, Part.FIRST),
    PLACE_MIDDLE(Sort.PLACE, Part.MIDDLE),
    PLACE_LAST(Sort.PLACE, Part.LAST),
    PERSON_FIRST(Sort.PERSON, Part.FIRST),
    PERSON_MIDDLE(Sort.PERSON, Part.MIDDLE),
    PERSON_LAST(Sort.PERSON, Part.LAST);

    static final int COUNT = values().length;

    private final Optional<Sort> sort;
    private final Part part;

    Tag(@org.jspecify.annotations.Nullable Sort sort, Part part) {
        this.sort = Optional.ofNullable(sort);
        this.part = part;
    }

    private enum Part {
        NONE,
        FIRST,
        MIDDLE,
        LAST
    }

    /** Whether {@code next} may be the tag of the next character. */
    boolean mayPrecede(Tag next) {
        boolean open = part == Part.FIRST || part == Part.MIDDLE;
        boolean goesOn = next.part == Part.MIDDLE || next.part == Part.LAST;
        return open == goesOn && (!open || sort.equals(next.sort));
    }

    boolean mayBegin() {
        return part == Part.NONE || part == Part.FIRST;
    }

    boolean mayEnd() {
        return part == Part.NONE || part == Part.LAST;
    }

    boolean isFirst() {
        return part == Part.FIRST;
    }

    boolean isLast() {
        return part == Part.LAST;
    }

    Optional<Sort> sort() {
        return sort;
    }

    static Tag of(Sort sort, int at, int from, int to) {
        boolean place = sort == Sort.PLACE;
        if (at == from) {
            return place ? PLACE_FIRST : PERSON_FIRST;
        }
        if (at == to - 1) {
            return place ? PLACE_LAST : PERSON_LAST;
        }
        return place ? PLACE_MIDDLE : PERSON_MIDDLE;
    }
}
