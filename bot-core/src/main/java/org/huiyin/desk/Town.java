package org.huiyin.desk;

import java.time.Instant;
import org.huiyin.deadline.Length;
import org.huiyin.grid.Roster;

/** The people and the rules of the place, as they stand while one thing is decided. */
public record Town(Roster roster, Policy policy) {
    public Limits limits() {
        return policy.limits();
    }

    /** The moment at which a length of time is over that begins then. */
    public Instant after(Instant from, Length length) {
        return policy.calendar().after(from, length, roster.zone());
    }
}
