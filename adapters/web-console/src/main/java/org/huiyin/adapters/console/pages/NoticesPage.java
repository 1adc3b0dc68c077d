package org.huiyin.adapters.console.pages;

import java.util.List;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.checklist.Checklist;
import org.huiyin.ledger.Store;
import org.huiyin.net.Reply;
import org.huiyin.notice.Notice;

/** Notices, newest first: who has heard them, who is silent, what was answered; and the lists that are being got through. */
public final class NoticesPage {
    private static final int ROWS = 50;

    private static final int LISTS = 100;
    private static final String NOBODY = "";

    private final Store store;
    private final Frame frame;

    public NoticesPage(Store store, Frame frame) {
        this.store = store;
        this.frame = frame;
    }

    /** A notice and how many of those asked have spoken. */
    record Round(Notice notice, int asked, int spoken) {
        static Round of(Notice notice) {
            int asked = notice.reach().asked().size();
            return new Round(notice, asked, asked - notice.silent().size());
        }
    }

    /** @param lists those that are open and everybody's, of where the viewer looks after things */
    record View(List<Round> rounds, List<Checklist> lists) {}

    public Reply show(Visit visit) {
        var names = visit.wording().names();
        var lists = store.look(looks -> looks.checklists().open(NOBODY, LISTS)).stream()
                .filter(list -> names.path(list.grid()).startsWith(visit.pass().gridPath()))
                .toList();
        var rounds = store.pages().notices(ROWS).stream().map(Round::of).toList();
        return frame.show(visit, new Frame.Page("notices", new View(rounds, lists), Done.told(visit.request())));
    }
}
