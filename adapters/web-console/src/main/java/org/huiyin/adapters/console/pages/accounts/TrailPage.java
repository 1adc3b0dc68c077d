package org.huiyin.adapters.console.pages.accounts;

import java.util.List;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.net.Reply;

/** Who did what at the console, newest first, for the audit administrator. */
public final class TrailPage {
    private static final int ROWS = 100;

    private final Trail trail;
    private final Frame frame;

    public TrailPage(Trail trail, Frame frame) {
        this.trail = trail;
        this.frame = frame;
    }

    record View(List<Trace> traces, int page, boolean hasNext) {}

    public Reply show(Visit visit) {
        int page = visit.request()
                .query("page")
                .filter(p -> p.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .orElse(1);
        var found = trail.latest(ROWS + 1, (page - 1) * ROWS);
        var rows = found.subList(0, Math.min(ROWS, found.size()));
        return frame.show(visit, Frame.Page.of("accounts/trail", new View(rows, page, found.size() > ROWS)));
    }
}
