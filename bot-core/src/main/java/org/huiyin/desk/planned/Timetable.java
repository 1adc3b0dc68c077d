package org.huiyin.desk.planned;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.desk.Change;
import org.huiyin.desk.Decision;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.notice.Programme;
import org.huiyin.notice.Schedule;

/** Makes what is due fit the schedules in force: one row for each in use, at a time it names. Again changes nothing. */
public final class Timetable {
    private final Programme programme;

    public Timetable(Programme programme) {
        this.programme = programme;
    }

    /**
     * What is to be written.
     *
     * @param rows all that is due by schedules
     */
    public Decision fit(List<Due> rows, Instant now) {
        var changes = new ArrayList<Change>();
        rows.stream()
                .filter(row -> programme.running(row.subject()).isEmpty())
                .map(Due::subject)
                .distinct()
                .forEach(gone -> changes.add(new Change.Cancel(Due.What.NOTICE_SCHEDULED, gone)));
        programme.schedules().stream().filter(Schedule::isOn).forEach(schedule -> fit(schedule, rows, now, changes));
        return new Decision(new Verdict(Verdict.Outcome.MOVED, "the schedules as they are now"), changes);
    }

    private static void fit(Schedule schedule, List<Due> rows, Instant now, List<Change> changes) {
        var ours = rows.stream()
                .filter(row -> row.subject().equals(schedule.id()))
                .map(Moment::of)
                .toList();
        // A missed moment stays: whoever looks at it decides whether it is still worth saying.
        if (ours.stream().anyMatch(m -> m.meant().isEmpty() && schedule.times().names(m.at()))) {
            return;
        }
        int turn = ours.stream().mapToInt(Moment::turn).max().orElse(0);
        changes.add(new Change.Cancel(Due.What.NOTICE_SCHEDULED, schedule.id()));
        ours.stream()
                .filter(m -> m.meant().isPresent())
                .forEach(putOff -> changes.add(new Change.Schedule(putOff.due())));
        schedule.times()
                .next(now)
                .map(at -> new Moment(at, schedule.id(), turn, Optional.empty()))
                .ifPresent(next -> changes.add(new Change.Schedule(next.due())));
    }
}
