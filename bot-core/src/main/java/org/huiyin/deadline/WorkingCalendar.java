package org.huiyin.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * When offices work: Monday to Friday at their hours, but for the holidays of a year and the weekend days that are
 * worked in their stead. Source: the yearly notice of the State Council on holidays; files of {@code rules/calendar}.
 *
 * @param hours of a working day, in order, the first one's beginning being when the day begins
 * @param daysOff holidays that fall on a Monday to Friday, or lie around one
 * @param daysWorked Saturdays and Sundays that are worked
 * @param lastYear the last year whose holidays are known; beyond it every Monday to Friday counts as worked
 */
public record WorkingCalendar(List<Hours> hours, Set<LocalDate> daysOff, Set<LocalDate> daysWorked, int lastYear) {

    /** A stretch of a working day. */
    public record Hours(LocalTime from, LocalTime to) {}

    public WorkingCalendar {
        hours = List.copyOf(hours);
        daysOff = Set.copyOf(daysOff);
        daysWorked = Set.copyOf(daysWorked);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("hours: none (expected: at least one stretch of a working day)");
        }
    }

    /** The moment at which the length is over that begins now. */
    public Instant after(Instant from, Length length, ZoneId zone) {
        if (length instanceof Length.Clock clock) {
            return from.plus(clock.length());
        }
        var start = from.atZone(zone);
        return length instanceof Length.WorkingDays days
                ? daysAfter(start, days.days())
                : hoursAfter(start, Duration.ofHours(((Length.WorkingHours) length).hours()));
    }

    /** Whether people work on this day. */
    public boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? daysWorked.contains(day) : !daysOff.contains(day);
    }

    /** Whether the holidays of this day's year are known. */
    public boolean knows(LocalDate day) {
        return day.getYear() <= lastYear;
    }

    private Instant daysAfter(ZonedDateTime from, int days) {
        var day = from.toLocalDate();
        var time = from.toLocalTime();
        if (!isWorked(day)) {
            day = nextWorked(day);
            time = hours.get(0).from();
        }
        for (int i = 0; i < days; i++) {
            day = nextWorked(day);
        }
        return day.atTime(time).atZone(from.getZone()).toInstant();
    }

    private Instant hoursAfter(ZonedDateTime from, Duration length) {
        var day = isWorked(from.toLocalDate()) ? from.toLocalDate() : nextWorked(from.toLocalDate());
        var earliest = day.equals(from.toLocalDate()) ? from.toLocalTime() : LocalTime.MIN;
        var left = length;
        while (true) {
            for (Hours stretch : hours) {
                var begin = earliest.isAfter(stretch.from()) ? earliest : stretch.from();
                var open = Duration.between(begin, stretch.to());
                if (open.isNegative() || open.isZero()) {
                    continue;
                }
                if (left.compareTo(open) <= 0) {
                    return day.atTime(begin.plus(left)).atZone(from.getZone()).toInstant();
                }
                left = left.minus(open);
            }
            day = nextWorked(day);
            earliest = LocalTime.MIN;
        }
    }

    private LocalDate nextWorked(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
