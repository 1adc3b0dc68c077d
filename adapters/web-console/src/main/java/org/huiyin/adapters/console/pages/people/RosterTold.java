package org.huiyin.adapters.console.pages.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.editing.Considered;

/** What came of bringing a roster into force, as the next page tells it. */
enum RosterTold {
    IN_FORCE,
    SAME,
    STALE,
    NO_PLACE;

    private static final String TOLD = "told";

    static RosterTold of(Considered considered) {
        if (considered instanceof Considered.Taken) {
            return IN_FORCE;
        } else if (considered instanceof Considered.Same) {
            return SAME;
        }
        return considered instanceof Considered.Stale ? STALE : NO_PLACE;
    }

    /** What the address of a page tells; nothing but known words gets in. */
    static Optional<RosterTold> told(Visit visit) {
        return visit.request()
                .query(TOLD)
                .flatMap(code -> Arrays.stream(values())
                        .filter(told -> told.code().equals(code))
                        .findFirst());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isGood() {
        return this == IN_FORCE || this == SAME;
    }

    /** A page's address that tells it. */
    String on(String path) {
        return path + "?" + TOLD + "=" + code();
    }
}
