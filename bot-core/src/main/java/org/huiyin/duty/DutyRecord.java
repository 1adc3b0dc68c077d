package org.huiyin.duty;

import java.time.Instant;
import java.util.List;
import org.huiyin.message.Message;

/**
 * What a worker did at the door or on the street.
 *
 * @param households how many doors; 0 when none was named
 * @param items the items its findings opened
 */
public record DutyRecord(
        Kind kind, String by, String grid, int households, Message.Id message, List<String> items, Instant at) {

    /** What was done. */
    public enum Kind {
        VISIT,
        PATROL,
        TENANCY
    }

    public DutyRecord {
        items = List.copyOf(items);
    }
}
