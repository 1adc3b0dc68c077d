package org.huiyin.adapters.console.pages.notices;

import java.util.List;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.delivery.Deliveries;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.notice.Attendance;
import org.huiyin.notice.Notice;

/** Exercises, newest first: how many were reached and answered, and how long until nobody was waited for. */
public final class DrillsPage {
    private static final int NOTICES = 500;

    private final Store store;
    private final Frame frame;

    public DrillsPage(Store store, Frame frame) {
        this.store = store;
        this.frame = frame;
    }

    record Drill(Notice notice, Attendance attendance, Deliveries way) {
        int called() {
            return notice.reach().asked().size();
        }

        int spoken() {
            return called() - notice.silent().size();
        }
    }

    record View(List<Drill> drills) {}

    public Reply show(Visit visit) {
        var notices =
                store.pages().notices(NOTICES).stream().filter(Notice::drill).toList();
        var drills = store.look(looks -> notices.stream()
                .map(notice -> new Drill(
                        notice, Attendance.of(notice), looks.sayings().deliveries(notice.code(), Notice.BODY)))
                .toList());
        return frame.show(visit, Frame.Page.of("notices/drills", new View(drills)));
    }
}
