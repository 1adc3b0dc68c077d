package org.huiyin.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** When in the next week the suggestions of the last one are gathered. */
public record DigestTime(DayOfWeek day, LocalTime at) {

    /** The moment a week's are gathered. */
    public Instant of(Week week, ZoneId zone) {
        return week.after()
                .monday()
                .with(TemporalAdjusters.nextOrSame(day))
                .atTime(at)
                .atZone(zone)
                .toInstant();
    }
}
