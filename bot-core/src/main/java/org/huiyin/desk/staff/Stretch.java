package org.huiyin.desk.staff;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/**
 * From when until when something holds, in whole days, as a message says: "tomorrow to Friday", "until Friday", "on
 * Monday". Without a day it holds from now on.
 */
record Stretch(Instant from, Optional<Instant> until) {
    static Stretch of(Reading reading, Instant now, ZoneId zone) {
        List<Slot> days = reading.slots().stream()
                .filter(s -> s.name() == SlotName.TIME || s.name() == SlotName.DEADLINE)
                .toList();
        if (days.isEmpty()) {
            return new Stretch(now, Optional.empty());
        }
        var last = days.get(days.size() - 1);
        boolean onlyEnd = days.size() == 1 && reading.has(Cue.UNTIL);
        var begins = onlyEnd ? now : startOfDay(days.get(0).moment(), zone);
        return new Stretch(begins.isBefore(now) ? now : begins, Optional.of(endOfDay(last.moment(), zone)));
    }

    private static Instant startOfDay(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private static Instant endOfDay(Instant moment, ZoneId zone) {
        return moment.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(zone)
                .toInstant();
    }
}
