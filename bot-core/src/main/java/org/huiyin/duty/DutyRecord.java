package org.huiyin.duty;

import java.time.Instant;
import java.util.List;
import org.huiyin.message.Message;

/**
 * What is in a worker's file: what they did at the door or on the street, and who thanked them for something.
 *
 * @param households how many doors; 0 when none was named
 * @param by the worker; a thank-you says nothing of who gave it
 * @param items the items its findings opened, or that somebody was thankful for
 */
public record DutyRecord(
        Kind kind, String by, String grid, int households, Message.Id message, List<String> items, Instant at) {

    /** What was done. */
    public enum Kind {
        VISIT,
        PATROL,
        TENANCY,
        /** Somebody thanked them. */
        THANKS
    }

    public DutyRecord {
        items = List.copyOf(items);
    }
}
