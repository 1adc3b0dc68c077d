package org.huiyin.rules.programme;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.notice.NextTime;
import org.huiyin.notice.Schedule;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/schedules}: when ready notices go out by themselves. */
final class ScheduleFile {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Set<String> campaigns;
    private final ZoneId zone;
    private final NextTime.OfCron crons;

    ScheduleFile(Set<String> campaigns, ZoneId zone, NextTime.OfCron crons) {
        this.campaigns = Set.copyOf(campaigns);
        this.zone = zone;
        this.crons = crons;
    }

    /** The schedules by id, in the order of the file. */
    Map<String, Schedule> read(YamlNode file) {
        var schedules = new LinkedHashMap<String, Schedule>();
        file.map("schedules")
                .need("schedules")
                .entries()
                .forEach((id, node) ->
                        schedules.put(id, schedule(id, node.map("campaigns", "cron", "at", "objection", "active"))));
        return schedules;
    }

    private Schedule schedule(String id, YamlMap map) {
        return new Schedule(
                id,
                named(map),
                times(map),
                map.find("objection").map(YamlNode::duration).orElse(Duration.ZERO),
                map.flag("active") ? Schedule.Use.ON : Schedule.Use.OFF);
    }

    private List<String> named(YamlMap map) {
        var node = map.need("campaigns");
        var ids = node.texts();
        ids.stream().filter(id -> !campaigns.contains(id)).findFirst().ifPresent(id -> {
            throw node.refuse(id + " (expected: a campaign of campaigns/)");
        });
        if (ids.isEmpty()) {
            throw node.refuse("none (expected: at least one)");
        }
        return ids;
    }

    private NextTime times(YamlMap map) {
        var cron = map.find("cron");
        var at = map.find("at");
        if (cron.isPresent() == at.isPresent()) {
            throw map.node()
                    .refuse(cron.isPresent() ? "both (expected: cron or at)" : "no time (expected: cron or at)");
        }
        return cron.map(this::cron).orElseGet(() -> at(at.orElseThrow()));
    }

    private NextTime cron(YamlNode node) {
        try {
            return crons.read(node.text(), zone);
        } catch (IllegalArgumentException e) {
            throw node.refuse(node.text() + " (expected: seconds, minutes, hours, days, months, weekdays, such as"
                    + " 0 30 9 ? * WED)");
        }
    }

    private NextTime at(YamlNode node) {
        try {
            return NextTime.once(
                    LocalDateTime.parse(node.text(), MINUTE).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            throw node.refuse(node.text() + " (expected: a moment such as 2026-07-01 09:00)");
        }
    }
}
