package org.huiyin.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.huiyin.figures.ItemFilter;

/**
 * A week from Monday to Sunday, counted as ISO 8601 counts them.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) {

    /** The week a moment lies in, where the clocks stand so. */
    public static Week of(Instant moment, ZoneId zone) {
        return new Week(LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** By its name, such as {@code 2025-W10}. */
    public static Week named(String name) {
        return new Week(LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    }

    public String name() {
        return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, "2025-W10".length());
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public Week before() {
        return new Week(monday.minusWeeks(1));
    }

    public Week after() {
        return new Week(monday.plusWeeks(1));
    }

    public Instant begins(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** All of it. */
    public ItemFilter.Span span(ZoneId zone) {
        return new ItemFilter.Span(Optional.of(begins(zone)), Optional.of(after().begins(zone)));
    }
}
