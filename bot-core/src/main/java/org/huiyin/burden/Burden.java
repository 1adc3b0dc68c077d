package org.huiyin.burden;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Sayings;

/**
 * What we asked of each person today and since Monday.
 *
 * @param today how often, by person
 * @param week how often and what, by person
 */
public record Burden(Map<String, Integer> today, Map<String, Map<AskKind, Integer>> week, AskLimits limits) {
    public Burden {
        today = Map.copyOf(today);
        week = Map.copyOf(week);
    }

    /** A stretch of time, its end left out. */
    private record Stretch(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** Since when sayings are counted: the Monday of this week. */
    public static Instant since(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Counts what was said to people; what they were merely told does not count. */
    public static Burden of(Collection<Sayings.Told> told, Asks asks, AskLimits limits, Instant now, ZoneId zone) {
        var midnight = now.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        var day = new Stretch(
                midnight.toLocalDate().atStartOfDay(zone).toInstant(),
                midnight.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
        var monday = since(now, zone);
        var week = new Stretch(
                monday,
                monday.atZone(zone).toLocalDate().plusDays(7).atStartOfDay(zone).toInstant());
        var asked = told.stream()
                .filter(one -> asks.kind(one.phrase()).isPresent())
                .filter(one -> week.holds(one.at()))
                .toList();
        return new Burden(
                asked.stream()
                        .filter(one -> day.holds(one.at()))
                        .collect(Collectors.groupingBy(Sayings.Told::person, Collectors.summingInt(one -> 1))),
                asked.stream()
                        .collect(Collectors.groupingBy(
                                Sayings.Told::person,
                                Collectors.groupingBy(
                                        one -> asks.kind(one.phrase()).orElseThrow(),
                                        () -> new EnumMap<>(AskKind.class),
                                        Collectors.summingInt(one -> 1)))),
                limits);
    }

    public static Burden none(AskLimits limits) {
        return new Burden(Map.of(), Map.of(), limits);
    }

    /**
     * Whether something more may be asked of a person without anybody deciding so. Only routine waits: what is urgent,
     * and what answers somebody, always goes.
     */
    public boolean allows(String person, Outgoing.Lane lane) {
        return lane != Outgoing.Lane.ROUTINE || !isFull(person);
    }

    /** Whether a person was asked as much as may be, today or this week. */
    public boolean isFull(String person) {
        return today(person) >= limits.day() || week(person) >= limits.week();
    }

    public int today(String person) {
        return today.getOrDefault(person, 0);
    }

    public int week(String person) {
        return week.getOrDefault(person, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Everybody who was asked something this week. */
    public List<String> people() {
        return week.keySet().stream().sorted().toList();
    }

    /** How often what was asked of these people this week, of all together. */
    public Map<AskKind, Integer> of(Collection<String> people) {
        var all = new EnumMap<AskKind, Integer>(AskKind.class);
        people.forEach(person ->
                week.getOrDefault(person, Map.of()).forEach((kind, count) -> all.merge(kind, count, Integer::sum)));
        return all;
    }
}
