package org.huiyin.adapters.console.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.checklist.Checklist;
import org.huiyin.desk.Town;
import org.huiyin.drive.DriveStanding;
import org.huiyin.figures.Pursuit;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Store;
import org.huiyin.line.underway.UnderwayLoader;
import org.huiyin.net.Reply;
import org.huiyin.notice.Notice;

/**
 * Notices and drives, newest first, and the lists that are being got through: who has heard, who is silent, the times of
 * a search, how far each grid has come.
 */
public final class NoticesPage {
    private static final int ROWS = 50;
    private static final int DRIVES = 10;
    private static final int LISTS = 100;
    private static final String NOBODY = "";

    private final Store store;
    private final Frame frame;
    private final Supplier<Town> town;

    public NoticesPage(Store store, Frame frame, Supplier<Town> town) {
        this.store = store;
        this.frame = frame;
        this.town = town;
    }

    /**
     * A notice and how many of those asked have spoken.
     *
     * @param pursuit its times, if somebody is sought
     * @param relays how often it was passed on by hand
     * @param spared how many are not asked yet
     */
    record Round(Notice notice, int asked, int spoken, Optional<Pursuit> pursuit, int relays, int spared) {}

    /** @param lists those that are open and everybody's, of where the viewer looks after things */
    record View(List<Round> rounds, List<DriveStanding> drives, List<Checklist> lists) {}

    public Reply show(Visit visit) {
        var notices = store.pages().notices(ROWS);
        var view = store.look(looks -> new View(
                notices.stream().map(notice -> round(notice, looks)).toList(),
                looks.drives().latest(DRIVES),
                lists(visit, looks)));
        return frame.show(visit, new Frame.Page("notices", view, Done.told(visit.request())));
    }

    private static List<Checklist> lists(Visit visit, Looks looks) {
        return looks.checklists().open(NOBODY, LISTS).stream()
                .filter(list -> visit.wording()
                        .names()
                        .path(list.grid())
                        .startsWith(visit.pass().gridPath()))
                .toList();
    }

    private Round round(Notice notice, Looks looks) {
        int asked = notice.reach().asked().size();
        var times = Optional.of(notice)
                .filter(one -> one.kind().isOfAPerson())
                .map(new UnderwayLoader(town.get(), looks)::pursuit);
        return new Round(
                notice,
                asked,
                asked - notice.silent().size(),
                times,
                looks.spread().relays(notice.code()).size(),
                looks.spread().held(notice.code()).size());
    }
}
