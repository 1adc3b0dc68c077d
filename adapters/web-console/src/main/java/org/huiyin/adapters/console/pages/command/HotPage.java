package org.huiyin.adapters.console.pages.command;

import java.util.List;
import java.util.function.Supplier;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.figures.Hotspot;
import org.huiyin.figures.Recurrence;
import org.huiyin.figures.Scope;
import org.huiyin.ledger.Pages;
import org.huiyin.net.Reply;

/** What comes up again and again in thirty days: matters by grid, and the same trouble of the same asker. */
public final class HotPage {
    private static final int ROWS = 30;

    private final Pages pages;
    private final Frame frame;
    private final Supplier<Scope> lately;

    /** @param lately the thirty days, of the whole town */
    public HotPage(Pages pages, Frame frame, Supplier<Scope> lately) {
        this.pages = pages;
        this.frame = frame;
        this.lately = lately;
    }

    /** @param from the first of the days, as it stands in an address */
    record View(List<Hotspot> hotspots, List<Recurrence> recurrences, String from) {

        /** The largest count. */
        long most() {
            return hotspots.stream().mapToLong(Hotspot::items).max().orElse(1);
        }

        /** The ledger with what a hotspot counts. */
        String ledger(Hotspot spot) {
            return "/console?" + spot.matter().map(id -> "matter=" + id + "&").orElse("") + "grid=" + spot.grid()
                    + "&from=" + from;
        }
    }

    public Reply show(Visit visit) {
        var town = lately.get();
        var theirs = visit.pass().gridPath();
        var scope = new Scope(town.from(), town.until(), theirs.isEmpty() ? town.gridPath() : theirs, town.yardstick());
        var view = new View(
                pages.hotspots(scope, ROWS),
                pages.recurrences(scope, ROWS),
                visit.wording().times().date(scope.from()));
        return frame.show(visit, Frame.Page.of("command/hot", view));
    }
}
