package org.huiyin.adapters.console.pages.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;
import org.huiyin.ledger.Pages;
import org.huiyin.net.Reply;

/**
 * The rows somebody sees in the ledger as a file: exactly those that pass the filter. It asks
 * what for, says so above the rows, and leaves a trace.
 */
public final class Takeaway {
    private static final int MOST = 50_000;
    private static final int AT_ONCE = 500;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private final Pages pages;
    private final Trail trail;

    public Takeaway(Pages pages, Trail trail) {
        this.pages = pages;
        this.trail = trail;
    }

    public Reply csv(Visit visit) {
        return file(visit, SheetFile.CSV);
    }

    public Reply xlsx(Visit visit) {
        return file(visit, SheetFile.XLSX);
    }

    private Reply file(Visit visit, SheetFile kind) {
        var sieve = Sieve.of(visit);
        var why = visit.field("why").strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return Reply.seeOther(new Done(Done.What.NO_WORDS, "").on("/console" + sieve.query()));
        }
        var now = visit.wording().times().now();
        var sheet = Sheet.of(items(sieve, visit), visit.wording()).marked(mark(visit, why, now));
        trail.add(Trace.of(now, visit.pass().account(), Trace.What.EXPORTED)
                .about(kind.ending() + " " + sheet.rows().size())
                .because(why + " " + (sieve.isEmpty() ? "*" : sieve.query())));
        return kind.reply(sheet, "huiyin-" + visit.wording().times().date(now));
    }

    private static String mark(Visit visit, String why, Instant now) {
        var w = visit.wording();
        var who = visit.actor().map(Person::name).orElse(visit.pass().account());
        return w.say("export.mark", Map.of("who", who, "when", w.times().full(now), "why", why));
    }

    private List<Item> items(Sieve sieve, Visit visit) {
        var filter = sieve.filter(visit);
        var all = new ArrayList<Item>();
        for (var part = pages.items(filter, AT_ONCE, 0);
                !part.isEmpty() && all.size() < MOST;
                part = pages.items(filter, AT_ONCE, all.size())) {
            all.addAll(part);
        }
        return all;
    }
}
