package org.huiyin.notice;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One team's answer to a roll call; a later one of the same person replaces it.
 *
 * @param grid the grid the answer speaks for
 * @param status how far they are
 */
public record Answer(
        String from, String grid, Status status, OptionalInt households, OptionalInt people, String text, Instant at)
        implements Reply {

    @Override
    public String by() {
        return from;
    }

    /** How far a team is. */
    public enum Status {
        /** Numbers were given, or it is done. */
        REPORTED,
        ARRIVED,
        EN_ROUTE,
        CANNOT
    }
}
