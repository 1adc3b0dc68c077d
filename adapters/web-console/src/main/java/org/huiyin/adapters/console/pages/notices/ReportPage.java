package org.huiyin.adapters.console.pages.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.account.Right;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.adapters.console.pages.ledger.Sheet;
import org.huiyin.adapters.console.pages.ledger.SheetFile;
import org.huiyin.adapters.console.words.Wording;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Store;
import org.huiyin.line.orders.OrderDesk;
import org.huiyin.net.Reply;
import org.huiyin.notice.Attendance;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;

/**
 * The report of one notice: who was called, who spoke up and when, what was counted where. Only the command room reads
 * names in it. Each look leaves a trace.
 */
public final class ReportPage {
    private static final Duration SAME_LOOK = Duration.ofMinutes(10);

    private final Store store;
    private final Frame frame;
    private final Trail trail;

    public ReportPage(Store store, Frame frame) {
        this.store = store;
        this.frame = frame;
        this.trail = store.register().trail();
    }

    /**
     * A notice and what came of it.
     *
     * @param branches what was heard from every grid, with what lies inside it
     * @param named whether people are named
     * @param leaves when it goes out by itself, while it waits
     * @param acts what the viewer may do about it now
     */
    record View(
            Notice notice,
            Attendance attendance,
            List<Branch> branches,
            DeliveryTable deliveries,
            Optional<Instant> leaves,
            Set<Act> acts,
            boolean named) {

        boolean may(Act act) {
            return acts.contains(act);
        }

        boolean waits() {
            return notice.state() == NoticeState.WAITING;
        }

        int called() {
            return notice.reach().asked().size();
        }

        int spoken() {
            return attendance.teams().stream().mapToInt(Attendance.Team::spoken).sum();
        }
    }

    /** What can be done about a notice. */
    enum Act {
        STOP,
        LET_GO
    }

    public Reply show(Visit visit) {
        return of(visit, notice -> {
            look(visit, notice);
            return frame.show(visit, new Frame.Page("notices/report", view(notice, visit), Done.told(visit.request())));
        });
    }

    private View view(Notice notice, Visit visit) {
        var attendance = Attendance.of(notice);
        return store.look(looks -> new View(
                notice,
                attendance,
                Branch.of(attendance, visit.wording().names()),
                DeliveryTable.of(notice, looks),
                looks.dues().all(Due.What.NOTICE_LEAVES).stream()
                        .filter(due -> due.subject().equals(notice.code()))
                        .map(Due::at)
                        .findFirst(),
                acts(notice, visit),
                visit.pass().has(Right.COMMAND)));
    }

    private static Set<Act> acts(Notice notice, Visit visit) {
        var acts = EnumSet.noneOf(Act.class);
        boolean theirs = NoticeClicks.isTheirs(visit, List.of(notice.reach().grid()));
        visit.actor().filter(person -> theirs && !notice.state().isOver()).ifPresent(person -> {
            if (OrderDesk.mayStop(notice, person)) {
                acts.add(Act.STOP);
            }
            if (OrderDesk.mayLetGo(notice, person) && visit.pass().may("POST", NoticeClicks.PATH + "/let-go")) {
                acts.add(Act.LET_GO);
            }
        });
        return acts;
    }

    /** A page that stays open looks again by itself; looking again soon is the same look. */
    private void look(Visit visit, Notice notice) {
        var since = visit.wording().times().now().minus(SAME_LOOK);
        if (!trail.has(visit.pass().account(), Trace.What.LOOKED, notice.code(), since)) {
            trail.add(trace(visit, Trace.What.LOOKED, notice));
        }
    }

    public Reply csv(Visit visit) {
        return file(visit, SheetFile.CSV);
    }

    public Reply xlsx(Visit visit) {
        return file(visit, SheetFile.XLSX);
    }

    private Reply file(Visit visit, SheetFile kind) {
        return of(visit, notice -> {
            trail.add(trace(visit, Trace.What.EXPORTED, notice).because(kind.ending()));
            return kind.reply(sheet(view(notice, visit), visit.wording()), "huiyin-" + notice.code());
        });
    }

    private Reply of(Visit visit, Function<Notice, Reply> made) {
        var code = visit.request().parameter("code");
        Optional<Notice> found = store.look(looks -> looks.notices().notice(code));
        return found.map(made).orElseGet(() -> frame.show(404, visit, Frame.Page.of("notices/missing", code)));
    }

    private static Trace trace(Visit visit, Trace.What what, Notice notice) {
        var now = visit.wording().times().now();
        return Trace.of(now, visit.pass().account(), what).about(notice.code());
    }

    private static Sheet sheet(View view, Wording w) {
        var columns = view.named()
                ? List.of("grid", "from", "status", "at", "households", "people")
                : List.of("grid", "called", "spoken", "households", "people");
        var rows = view.attendance().teams().stream()
                .flatMap(team -> view.named()
                        ? team.seats().stream().map(seat -> row(team, seat, w))
                        : List.of(row(team, w)).stream())
                .toList();
        return new Sheet(
                w.say("title.report"),
                columns.stream().map(column -> w.say("column." + column)).toList(),
                rows);
    }

    private static List<String> row(Attendance.Team team, Wording w) {
        return List.of(
                w.names().grid(team.grid()),
                Integer.toString(team.seats().size()),
                Integer.toString(team.spoken()),
                Integer.toString(team.counted().households()),
                Integer.toString(team.counted().people()));
    }

    private static List<String> row(Attendance.Team team, Attendance.Seat seat, Wording w) {
        var answer = seat.answer();
        return List.of(
                w.names().grid(team.grid()),
                w.names().person(seat.person()),
                answer.map(a -> w.choice("answer", a.status()))
                        .orElse(w.say(seat.spoke().isPresent() ? "report.spoke" : "report.silent")),
                seat.spoke().map(w.times()::full).orElse(""),
                answer.flatMap(a -> number(a.households())).orElse(""),
                answer.flatMap(a -> number(a.people())).orElse(""));
    }

    private static Optional<String> number(OptionalInt count) {
        return count.isPresent() ? Optional.of(Integer.toString(count.getAsInt())) : Optional.empty();
    }
}
