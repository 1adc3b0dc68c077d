package org.huiyin.adapters.console.pages.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.account.Right;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.notice.Attendance;
import org.huiyin.notice.Notice;

/** The board of roll calls: a ring for each team, the sums, the time left; only the command room reads who is silent. */
public final class RollCallsPage {
    private static final int NOTICES = 200;
    private static final int BOARDS = 8;

    private final Store store;
    private final Frame frame;
    private final Supplier<Town> town;

    public RollCallsPage(Store store, Frame frame, Supplier<Town> town) {
        this.store = store;
        this.frame = frame;
        this.town = town;
    }

    /** @param named whether people are named */
    record View(List<RollCall> calls, boolean named) {}

    public Reply show(Visit visit) {
        var notices = store.pages().notices(NOTICES).stream()
                .filter(Notice::rollCall)
                .sorted(Comparator.comparing((Notice notice) -> notice.state().isOver()))
                .limit(BOARDS)
                .toList();
        var calls = store.look(looks ->
                notices.stream().map(notice -> of(notice, visit, looks)).toList());
        var view = new View(calls, visit.pass().has(Right.COMMAND));
        return frame.show(visit, new Frame.Page("notices/rollcalls", view, Done.told(visit.request())));
    }

    private RollCall of(Notice notice, Visit visit, Looks looks) {
        var rules = town.get().policy().noticeClass(notice.kind());
        var attendance = Attendance.of(notice);
        return new RollCall(
                notice,
                attendance,
                attendance.teams().stream()
                        .filter(team -> NoticeClicks.isTheirs(visit, List.of(team.grid())))
                        .toList(),
                RollCall.waves(notice, rules, town.get().roster()),
                due(Due.What.NOTICE_WIDENS, notice, looks),
                due(Due.What.NOTICE_REMINDS, notice, looks));
    }

    private static Optional<Instant> due(Due.What what, Notice notice, Looks looks) {
        return looks.dues().all(what).stream()
                .filter(due -> due.subject().equals(notice.code()))
                .map(Due::at)
                .findFirst();
    }
}
