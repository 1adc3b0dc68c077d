package org.huiyin.adapters.console.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.huiyin.item.Item;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** How moments and lengths of time read on the town's clocks, seen from one moment. */
public final class Times {
    private final Words words;
    private final ZoneId zone;
    private final Instant now;

    Times(Words words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
    }

    /** The time of day; with the date when it is not today's, with the year when it is not this one. */
    public String moment(Instant at) {
        var then = at.atZone(zone);
        var today = now.atZone(zone);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return format(at, "time.today");
        }
        return format(at, then.getYear() == today.getYear() ? "time.day" : "time.full");
    }

    /** The whole date and time. */
    public String full(Instant at) {
        return format(at, "time.full");
    }

    /** The time of day to the second. */
    public String second(Instant at) {
        return format(at, "time.second");
    }

    /** The date alone, as files have it. */
    public String date(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(zone));
    }

    /** When today began on the town's clocks. */
    public Instant midnight() {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return now;
    }

    private String format(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(words.say(pattern), words.locale()).format(at.atZone(zone));
    }

    /** How long it is from a moment until now, in its largest unit. */
    public String since(Instant at) {
        return length(Duration.between(at, now).abs());
    }

    /** A length of time in its largest unit. */
    public String length(Duration length) {
        if (length.toMinutes() < 60) {
            return words.say("span.minutes", "count", length.toMinutes());
        }
        return length.toHours() < 48
                ? words.say("span.hours", "count", length.toHours())
                : words.say("span.days", "count", length.toDays());
    }

    /** Whether an item nobody has resolved is past its time. */
    public boolean isLate(Item item) {
        return item.isOpen() && item.isLate(now);
    }

    /** How long an open item still has, or how late it is; empty when nothing is due. */
    public Optional<String> due(Item item) {
        return item.clock()
                .due()
                .filter(at -> item.isOpen())
                .map(at -> words.say(isLate(item) ? "due.late" : "due.in", "span", since(at)));
    }

    /** A fact's value: moments on the town's clocks, everything else as it is. */
    public String value(Slot slot) {
        if (slot.name() != SlotName.TIME && slot.name() != SlotName.DEADLINE && slot.name() != SlotName.RECOVERY_TIME) {
            return slot.value();
        }
        try {
            return moment(slot.moment());
        } catch (DateTimeParseException e) {
            return slot.value();
        }
    }
}
