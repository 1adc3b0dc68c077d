package org.huiyin.desk.checklists.shifts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.checklist.Checklist;
import org.huiyin.checklist.ChecklistKind;
import org.huiyin.checklist.Entry;
import org.huiyin.desk.Decision;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Scene;
import org.huiyin.desk.Step;
import org.huiyin.desk.checklists.NewList;
import org.huiyin.desk.checklists.Reply;
import org.huiyin.desk.checklists.Shifts;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.text.Phrase;

/** "Checkpoint, shifts 6 to 14, 14 to 22, 22 to 6, two each", said by who leads where helpers are: places to fill. */
public final class ShiftPlanStep implements Step {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ENDS_IN_NO_WORD = "[^\\p{L}\\p{N}]+$";
    private static final int MOST = 50;

    /** When one shift begins and ends. */
    private record Hours(Instant from, Instant to) {}

    @Override
    public Optional<Decision> consider(Scene scene, Reading reading, Instant now) {
        boolean leads = scene.speaker().isAuthority() || scene.speaker().is(Role.GRID_LEADER);
        boolean amongHelpers = scene.isIn(Group.Purpose.STAFF)
                || scene.isIn(Group.Purpose.VOLUNTEERS)
                || scene.isIn(Group.Purpose.COMMAND);
        var hours = hours(reading, now);
        if (!leads || !amongHelpers || !reading.has(Cue.SHIFT_PLAN) || hours.isEmpty()) {
            return Optional.empty();
        }
        var draft = new Draft(scene.numbers(), now);
        var list = NewList.asked(scene, draft)
                .open(
                        ChecklistKind.SHIFTS,
                        title(scene, reading),
                        grid(scene),
                        List.of(),
                        places(hours, scene, reading));
        for (int shift = 1; shift <= hours.size(); shift++) {
            warn(shift, hours.get(shift - 1), list, scene, draft);
        }
        new Reply(scene, draft)
                .here(
                        Phrase.of("shifts.opened")
                                .with("code", list.code())
                                .with("title", list.title())
                                .with("shifts", new Shifts(list).plan()),
                        list);
        return Optional.of(draft.finish(Verdict.Outcome.NOTICED, "shifts " + list.code()));
    }

    private static String grid(Scene scene) {
        return scene.group().map(Group::grid).orElse(scene.speaker().grid());
    }

    /** The times that are named, two by two; each shift begins no earlier than the one before it. */
    private static List<Hours> hours(Reading reading, Instant now) {
        var times = reading.slots().stream()
                .filter(s -> s.name() == SlotName.TIME || s.name() == SlotName.DEADLINE)
                .map(Slot::moment)
                .toList();
        if (times.isEmpty() || times.size() % 2 != 0) {
            return List.of();
        }
        var shifts = new ArrayList<Hours>();
        var earliest = now.minus(DAY);
        for (int i = 0; i < times.size(); i += 2) {
            var from = notBefore(times.get(i), earliest);
            var to = notBefore(times.get(i + 1), from.plusSeconds(1));
            if (shifts.isEmpty() && !to.isAfter(now)) {
                from = notBefore(from, from.plusSeconds(1));
                to = to.plus(DAY);
            }
            shifts.add(new Hours(from, to));
            earliest = to;
        }
        return shifts;
    }

    /** The same time of day at that moment or after, on the first day it can be. */
    private static Instant notBefore(Instant time, Instant earliest) {
        var moment = time;
        while (moment.isBefore(earliest)) {
            moment = moment.plus(DAY);
        }
        while (!moment.minus(DAY).isBefore(earliest)) {
            moment = moment.minus(DAY);
        }
        return moment;
    }

    private static List<Entry> places(List<Hours> hours, Scene scene, Reading reading) {
        var zone = scene.roster().zone();
        int each = reading.slot(SlotName.PEOPLE)
                .map(Slot::number)
                .filter(n -> n > 0)
                .orElse(1);
        var entries = new ArrayList<Entry>();
        for (int shift = 1; shift <= hours.size(); shift++) {
            var stretch = hours.get(shift - 1);
            var label = clock(stretch.from(), zone) + "-" + clock(stretch.to(), zone);
            for (int place = 1; place <= Math.min(each, MOST); place++) {
                entries.add(Entry.open(Shifts.key(shift, place), label, grid(scene), Optional.empty())
                        .beginning(stretch.from()));
            }
        }
        return entries;
    }

    private static String clock(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }

    /** What stands before the first time is what it is for. */
    private static String title(Scene scene, Reading reading) {
        var text = scene.message().text();
        int end = reading.slots().stream()
                .filter(s -> s.name() == SlotName.TIME || s.name() == SlotName.DEADLINE)
                .mapToInt(Slot::from)
                .min()
                .orElse(text.length());
        var words = text.substring(0, Math.min(end, text.length())).replaceAll(ENDS_IN_NO_WORD, "");
        return scene.town().policy().redactor().forGroup(words);
    }

    /** Nobody is woken for it: what would be named in the night is named before it. */
    private static void warn(int shift, Hours hours, Checklist list, Scene scene, Draft draft) {
        var limits = scene.town().limits();
        var at = beforeNight(
                hours.from().minus(limits.shiftNotice()), limits, scene.roster().zone());
        if (at.isAfter(draft.now())) {
            draft.schedule(new Due(at, Due.What.SHIFT_NEAR, list.code(), Integer.toString(shift)));
        }
    }

    private static Instant beforeNight(Instant at, Limits limits, ZoneId zone) {
        var local = at.atZone(zone);
        if (!limits.isNight(local.toLocalTime())) {
            return at;
        }
        var evening = local.with(limits.nightFrom());
        return (evening.isAfter(local) ? evening.minusDays(1) : evening).toInstant();
    }
}
