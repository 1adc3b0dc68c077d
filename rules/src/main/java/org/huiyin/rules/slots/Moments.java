package org.huiyin.rules.slots;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.huiyin.rules.words.Numerals;

/** Turns the parts of a moment, as a pattern named them, into an instant seen from when the words were said. */
final class Moments {
    private final TimeWords words;
    private final Numerals numerals;

    Moments(TimeWords words, Numerals numerals) {
        this.words = words;
        this.numerals = numerals;
    }

    /** When the words were said, where, and whether they speak of what is to come. */
    record Said(Instant at, ZoneId zone, boolean ahead) {
        ZonedDateTime local() {
            return at.atZone(zone);
        }
    }

    /** The moment, or nothing when the parts do not make one, such as 25 o'clock. */
    Optional<Instant> resolve(Map<String, String> parts, Said said) {
        try {
            if (isTooLittle(parts)) {
                return Optional.empty();
            }
            return parts.containsKey("unit") ? after(parts, said) : at(parts, said);
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "Early" alone is no moment; nor is "a little", which is written as one o'clock is. */
    private boolean isTooLittle(Map<String, String> parts) {
        boolean onlyPart = !parts.containsKey("hour") && !parts.containsKey("unit") && !hasDay(parts);
        boolean onlyHour = !parts.containsKey("min") && !parts.containsKey("part");
        return onlyPart && parts.getOrDefault("part", "").length() < 2
                || onlyHour && words.isLittle(parts.getOrDefault("hour", ""));
    }

    private Optional<Instant> after(Map<String, String> parts, Said said) {
        var unit = words.unit(parts.getOrDefault("unit", ""));
        String count = parts.getOrDefault("n", "");
        if (words.isHalf(count)) {
            return Optional.of(said.at().plus(unit.dividedBy(2)));
        }
        var extra = parts.containsKey("half") ? unit.dividedBy(2) : Duration.ZERO;
        return numerals.whole(count)
                .filter(n -> n <= 1000)
                .map(n -> said.at().plus(unit.multipliedBy(n)).plus(extra));
    }

    private Optional<Instant> at(Map<String, String> parts, Said said) {
        var date = date(parts, said);
        var part = words.part(parts);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        if (!parts.containsKey("hour")) {
            return Optional.of(wholeDay(date.get(), part, said));
        }
        return numerals.whole(parts.getOrDefault("hour", "")).flatMap(hour -> clock(date.get(), hour, parts, said));
    }

    private static Instant wholeDay(LocalDate date, Optional<TimeWords.Part> part, Said said) {
        var time = said.ahead()
                ? part.map(TimeWords.Part::end).orElse(LocalTime.of(23, 59))
                : part.map(TimeWords.Part::begin).orElse(LocalTime.MIDNIGHT);
        return date.atTime(time).atZone(said.zone()).toInstant();
    }

    private Optional<Instant> clock(LocalDate date, int hour, Map<String, String> parts, Said said) {
        var part = words.part(parts);
        int minute = minute(parts);
        if (hour > 24 || minute > 59) {
            return Optional.empty();
        }
        int turned = part.map(p -> p.turn(hour)).orElse(hour);
        var moment = date.atStartOfDay(said.zone()).plusHours(turned).plusMinutes(minute);
        boolean mayBeEvening = part.isEmpty() && hour < 12;
        return Optional.of(said.ahead() ? comingUp(moment, mayBeEvening, parts, said) : moment.toInstant());
    }

    /** Somebody who says "by 8" in the afternoon means the evening, and late at night the next day. */
    private static Instant comingUp(ZonedDateTime moment, boolean mayBeEvening, Map<String, String> parts, Said said) {
        var coming = moment;
        if (mayBeEvening && !coming.toInstant().isAfter(said.at())) {
            coming = coming.plusHours(12);
        }
        boolean dayIsOpen = !hasDay(parts);
        if (dayIsOpen && !coming.toInstant().isAfter(said.at())) {
            coming = moment.plusDays(1);
        }
        return coming.toInstant();
    }

    private static boolean hasDay(Map<String, String> parts) {
        return parts.containsKey("day")
                || parts.containsKey("dom")
                || parts.containsKey("weekday")
                || parts.containsKey("last");
    }

    private int minute(Map<String, String> parts) {
        String written = parts.getOrDefault("min", "");
        return written.isEmpty()
                ? 0
                : words.minutes(written).or(() -> numerals.whole(written)).orElse(60);
    }

    private Optional<LocalDate> date(Map<String, String> parts, Said said) {
        var today = said.local().toLocalDate();
        if (parts.containsKey("day")) {
            return Optional.of(today.plusDays(words.day(parts.getOrDefault("day", ""))));
        }
        if (parts.containsKey("weekday")) {
            return Optional.of(weekday(parts, today));
        }
        if (parts.containsKey("last")) {
            return month(parts, today).map(month -> month.atEndOfMonth());
        }
        return parts.containsKey("dom") ? dayOfMonth(parts, today) : Optional.of(today);
    }

    private LocalDate weekday(Map<String, String> parts, LocalDate today) {
        var day = DayOfWeek.of(words.weekday(parts.getOrDefault("weekday", "")));
        var week = words.week(parts.getOrDefault("week", ""));
        return week.map(add -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(add)
                        .with(TemporalAdjusters.nextOrSame(day)))
                .orElseGet(() -> today.with(TemporalAdjusters.nextOrSame(day)));
    }

    private Optional<LocalDate> dayOfMonth(Map<String, String> parts, LocalDate today) {
        var day = numerals.whole(parts.getOrDefault("dom", ""));
        var month = month(parts, today);
        if (day.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        var date = month.get().atDay(day.get());
        boolean open = !parts.containsKey("month") && !parts.containsKey("inmonth");
        return Optional.of(open && date.isBefore(today) ? date.plusMonths(1) : date);
    }

    /** The month that is named, or this one; a month long gone is the one of next year. */
    private Optional<YearMonth> month(Map<String, String> parts, LocalDate today) {
        var current = YearMonth.from(today);
        if (!parts.containsKey("month")) {
            return Optional.of(current.plusMonths(words.month(parts.getOrDefault("inmonth", ""))));
        }
        return numerals.whole(parts.getOrDefault("month", ""))
                .map(number -> YearMonth.of(today.getYear(), number))
                .map(month -> month.isBefore(current.minusMonths(6)) ? month.plusYears(1) : month);
    }
}
