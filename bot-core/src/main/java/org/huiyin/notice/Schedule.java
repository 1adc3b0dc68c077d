package org.huiyin.notice;

import java.time.Duration;
import java.util.List;

/**
 * When ready notices go out by themselves.
 *
 * @param campaigns ids; one goes out each time, in turn, those out of season left out
 * @param objection how long the command room can still say no after it was told
 * @param use whether anything goes out by it
 */
public record Schedule(String id, List<String> campaigns, NextTime times, Duration objection, Use use) {

    /** Whether a schedule is in use. */
    public enum Use {
        /** Goes out by itself. */
        ON,
        /** Only lies ready: nothing goes to people by itself before somebody of the town wants it. */
        OFF
    }

    public Schedule {
        campaigns = List.copyOf(campaigns);
        if (campaigns.isEmpty()) {
            throw new IllegalArgumentException("schedule " + id + ": no campaigns (expected: at least one)");
        }
    }

    public boolean isOn() {
        return use == Use.ON;
    }
}
