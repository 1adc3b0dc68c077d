package org.huiyin.rules.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.deadline.WorkingCalendar;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** The file {@code rules/calendar.yml}: the hours of a working day, and of each year the days off and the days worked instead. */
public final class CalendarFile {
    private CalendarFile() {}

    public static WorkingCalendar read(YamlNode file) {
        var map = file.map("hours", "years");
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        int last = Integer.MIN_VALUE;
        for (var year : map.need("years").entries().entrySet()) {
            int number = year(year.getKey(), year.getValue());
            var days = year.getValue().map("off", "worked");
            days(days, "off", number, off);
            days(days, "worked", number, worked);
            last = Math.max(last, number);
        }
        worked.stream().filter(off::contains).findAny().ifPresent(day -> {
            throw map.need("years").refuse(day + " (expected: either off or worked)");
        });
        return new WorkingCalendar(hours(map.need("hours")), off, worked, last);
    }

    private static List<WorkingCalendar.Hours> hours(YamlNode list) {
        var hours = new ArrayList<WorkingCalendar.Hours>();
        for (var node : list.list()) {
            var stretch = node.map("from", "to");
            var read = new WorkingCalendar.Hours(
                    stretch.need("from").timeOfDay(), stretch.need("to").timeOfDay());
            boolean inOrder =
                    hours.isEmpty() || hours.get(hours.size() - 1).to().isBefore(read.from());
            if (!inOrder || !read.from().isBefore(read.to())) {
                throw node.refuse("out of order (expected: stretches of a day, one after the other)");
            }
            hours.add(read);
        }
        if (hours.isEmpty()) {
            throw list.refuse("empty (expected: at least one stretch of a day)");
        }
        return hours;
    }

    private static int year(String key, YamlNode node) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw node.refuse(key + " (expected: a year)");
        }
    }

    /** Days of one year as {@code 01-28}, or a stretch of them as {@code 01-28..02-04}. */
    private static void days(YamlMap map, String key, int year, Set<LocalDate> into) {
        map.find(key).map(YamlNode::list).orElse(List.of()).forEach(node -> {
            var ends = node.text().split("\\.\\.", -1);
            var first = day(node, year, ends[0]);
            var last = ends.length == 2 ? day(node, year, ends[1]) : first;
            if (ends.length > 2 || last.isBefore(first)) {
                throw node.refuse(node.text() + " (expected: a day such as 10-01, or days such as 10-01..10-07)");
            }
            first.datesUntil(last.plusDays(1)).forEach(into::add);
        });
    }

    private static LocalDate day(YamlNode node, int year, String text) {
        try {
            return LocalDate.parse(year + "-" + text);
        } catch (DateTimeException e) {
            throw node.refuse(text + " (expected: a day of " + year + " such as 10-01)");
        }
    }
}
