package org.huiyin.adapters.console.pages.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.editing.Author;
import org.huiyin.editing.Complaint;
import org.huiyin.editing.Considered;

/** What came of a change of the rules, as the next page tells it. */
enum Saved {
    IN_FORCE,
    HELD,
    DROPPED,
    SAME,
    WRONG,
    STALE,
    HOMELESS;

    private static final String TOLD = "told";

    static Saved of(Considered considered, Saved taken) {
        if (considered instanceof Considered.Taken) {
            return taken;
        } else if (considered instanceof Considered.Same) {
            return SAME;
        } else if (considered instanceof Considered.Stale) {
            return STALE;
        }
        return considered instanceof Considered.Homeless ? HOMELESS : WRONG;
    }

    static List<Complaint> complaints(Considered considered) {
        return considered instanceof Considered.Refused refused ? refused.complaints() : List.of();
    }

    /** What the address of a page tells; nothing but known words gets in. */
    static Optional<Saved> told(Visit visit) {
        return visit.request()
                .query(TOLD)
                .flatMap(code -> Arrays.stream(values())
                        .filter(saved -> saved.code().equals(code))
                        .findFirst());
    }

    static Author author(Visit visit) {
        return new Author(visit.pass().account(), visit.wording().times().now());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isGood() {
        return this == IN_FORCE || this == HELD || this == DROPPED || this == SAME;
    }

    /** A page's address that tells it. */
    String on(String path) {
        return path + "?" + TOLD + "=" + code();
    }
}
