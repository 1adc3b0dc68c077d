package org.huiyin.adapters.console.pages;

import java.util.List;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.ledger.Pages;
import org.huiyin.net.Reply;
import org.huiyin.notice.Notice;

/** Notices, newest first: who has heard them, who is silent, what was answered. */
public final class NoticesPage {
    private static final int ROWS = 50;

    private final Pages pages;
    private final Frame frame;

    public NoticesPage(Pages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    /** A notice and how many of those asked have spoken. */
    record Round(Notice notice, int asked, int spoken) {
        static Round of(Notice notice) {
            int asked = notice.reach().asked().size();
            return new Round(notice, asked, asked - notice.silent().size());
        }
    }

    record View(List<Round> rounds) {}

    public Reply show(Visit visit) {
        var rounds = pages.notices(ROWS).stream().map(Round::of).toList();
        return frame.show(visit, new Frame.Page("notices", new View(rounds), Done.told(visit.request())));
    }
}
