package org.huiyin.rules.policy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.deadline.DeadlineProfile;
import org.huiyin.deadline.WorkingCalendar;
import org.huiyin.desk.Limits;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;
import org.huiyin.report.Matter;
import org.huiyin.rules.Merged;
import org.huiyin.rules.RuleBook;
import org.huiyin.rules.yaml.RuleFileException;

/** The deadlines, kinds of notices and limits of a rule book, whole and fitting its matters. */
public record Measures(
        Map<String, DeadlineProfile> deadlines,
        Map<NoticeKind, NoticeClass> notices,
        WorkingCalendar calendar,
        Limits limits) {
    /** Profiles that do not come from a matter, so they must be there. */
    private static final List<String> NEEDED = List.of("danger", "urgent", "fast", "normal", "task", "door");

    public Measures {
        deadlines = Map.copyOf(deadlines);
        notices = Map.copyOf(notices);
    }

    /** Of a rule book's files; a file that is wrong, or a matter whose profile is nowhere, is refused. */
    public static Measures of(RuleBook book) {
        var limits = LimitsFile.read(book.files().need("limits.yml").yaml());
        var calendar = CalendarFile.read(book.files().need("calendar.yml").yaml());
        var measures = new Measures(deadlines(book), notices(book), calendar, limits);
        NEEDED.forEach(id -> measures.need(id, "deadlines", "the desk"));
        for (Matter matter : book.catalogue().all()) {
            measures.need(matter.deadline(), "matters", matter.id());
        }
        return measures;
    }

    private void need(String profile, String folder, String who) {
        if (!deadlines.containsKey(profile)) {
            throw new RuleFileException(
                    folder, 0, "deadline", profile + ", named by " + who + " (expected: a profile of deadlines/)");
        }
    }

    private static Map<String, DeadlineProfile> deadlines(RuleBook book) {
        var merged = new Merged<DeadlineProfile>();
        for (var file : book.files().in("deadlines")) {
            merged.add(file, DeadlineFile.read(file.yaml()));
        }
        return merged.byId();
    }

    private static Map<NoticeKind, NoticeClass> notices(RuleBook book) {
        var merged = new Merged<NoticeClass>();
        for (var file : book.files().in("notices")) {
            var byName = new LinkedHashMap<String, NoticeClass>();
            NoticeFile.read(file.yaml()).forEach((kind, rules) -> byName.put(NoticeFile.nameOf(kind), rules));
            merged.add(file, byName);
        }
        var classes = new EnumMap<NoticeKind, NoticeClass>(NoticeKind.class);
        merged.all().forEach(rules -> classes.put(rules.kind(), rules));
        for (NoticeKind kind : NoticeKind.values()) {
            if (!classes.containsKey(kind)) {
                throw new RuleFileException("notices", 0, NoticeFile.nameOf(kind), "missing (expected: an entry)");
            }
        }
        return classes;
    }
}
