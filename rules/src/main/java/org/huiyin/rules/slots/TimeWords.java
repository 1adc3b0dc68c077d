package org.huiyin.rules.slots;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** The words people use for days, parts of the day and stretches of time; {@code lexicon/times.yml}. */
public final class TimeWords {

    /** A part of the day: when it begins and ends, and whether its hours are counted from noon. */
    record Part(LocalTime begin, LocalTime end, boolean afternoon) {

        /** The hour of the day, 0 to 24, that somebody means who says this hour in this part. */
        int turn(int hour) {
            if (afternoon) {
                boolean midnight = hour % 12 == 0 && begin.getHour() > 12;
                return midnight ? 24 : hour < 12 ? hour + 12 : hour;
            }
            return hour == 12 && begin.getHour() < 5 ? 0 : hour;
        }
    }

    /** A word for a day: how many days from today, and the part of the day it says as well. */
    private record Day(int add, String part) {}

    private final Map<String, Day> days;
    private final Map<String, Part> parts;
    private final Map<String, Integer> weekdays;
    private final Map<String, Integer> weeks;
    private final Map<String, Integer> minutes;
    private final Map<String, Duration> units;
    private final Map<String, Integer> months;
    private final Set<String> little;

    private TimeWords(YamlMap root) {
        this.parts = each(root, "parts", TimeWords::part);
        this.days = each(root, "days", TimeWords::day);
        this.weekdays = each(root, "weekdays", YamlNode::number);
        this.weeks = each(root, "weeks", YamlNode::number);
        this.minutes = each(root, "minutes", YamlNode::number);
        this.units = each(root, "units", n -> Duration.ofMinutes(n.number()));
        this.months = each(root, "months", YamlNode::number);
        this.little = Set.copyOf(root.texts("little"));
    }

    public static TimeWords read(YamlNode file) {
        return new TimeWords(file.map("days", "parts", "weekdays", "weeks", "minutes", "units", "months", "little"));
    }

    private static <T> Map<String, T> each(YamlMap root, String key, Function<YamlNode, T> as) {
        var values = new LinkedHashMap<String, T>();
        root.need(key).entries().forEach((word, value) -> values.put(word, as.apply(value)));
        return values;
    }

    private static Part part(YamlNode node) {
        var map = node.map("begin", "end", "afternoon");
        return new Part(time(map.need("begin")), time(map.need("end")), map.flag("afternoon"));
    }

    private static Day day(YamlNode node) {
        if (node.isText()) {
            return new Day(node.number(), "");
        }
        var map = node.map("add", "part");
        return new Day(map.need("add").number(), map.text("part"));
    }

    private static LocalTime time(YamlNode node) {
        try {
            return LocalTime.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.refuse(node.text() + " (expected: a time such as 09:30)");
        }
    }

    /** What a pattern may name: the words of each list as one alternative, longest first. */
    public Map<String, String> macros() {
        return Map.of(
                "day", "(?P<day>" + choice(days.keySet()) + ")",
                "part", "(?P<part>" + choice(parts.keySet()) + ")",
                "weekday", "(?P<weekday>" + choice(weekdays.keySet()) + ")",
                "inmonth", "(?P<inmonth>" + choice(months.keySet()) + ")",
                "week", "(?P<week>" + choice(weeks.keySet()) + ")",
                "quarter", choice(minutes.keySet()),
                "unit", "(?P<unit>" + choice(units.keySet()) + ")");
    }

    private static String choice(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    Optional<Part> part(Map<String, String> named) {
        var day = Optional.ofNullable(days.get(named.getOrDefault("day", "")));
        return Optional.ofNullable(parts.get(named.getOrDefault("part", "")))
                .or(() -> day.flatMap(d -> Optional.ofNullable(parts.get(d.part))));
    }

    int day(String word) {
        return Optional.ofNullable(days.get(word)).map(Day::add).orElse(0);
    }

    int weekday(String word) {
        return weekdays.getOrDefault(word, 1);
    }

    Optional<Integer> week(String word) {
        return Optional.ofNullable(weeks.get(word));
    }

    /** How many months from this one. */
    int month(String word) {
        return months.getOrDefault(word, 0);
    }

    /** Whether the hour, said alone, means "a little". */
    boolean isLittle(String hour) {
        return little.contains(hour);
    }

    Optional<Integer> minutes(String word) {
        return Optional.ofNullable(minutes.get(word));
    }

    boolean isHalf(String word) {
        return minutes.getOrDefault(word, 0) == 30;
    }

    Duration unit(String word) {
        return units.getOrDefault(word, Duration.ofDays(1));
    }
}
