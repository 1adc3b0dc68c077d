package org.huiyin.adapters.console.pages.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.item.Item;
import org.huiyin.ledger.Pages;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;

/** The rows somebody sees in the ledger as a file: exactly those that pass the filter. It leaves a trace. */
public final class Takeaway {
    private static final int MOST = 50_000;
    private static final int AT_ONCE = 500;

    private final Pages pages;
    private final Trail trail;

    public Takeaway(Pages pages, Trail trail) {
        this.pages = pages;
        this.trail = trail;
    }

    public Reply csv(Visit visit) {
        return file(visit, "csv", "text/csv; charset=utf-8", sheet -> new CsvFile(sheet).bytes());
    }

    public Reply xlsx(Visit visit) {
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return file(visit, "xlsx", type, sheet -> new XlsxFile(sheet).bytes());
    }

    private Reply file(Visit visit, String ending, String type, Function<Sheet, byte[]> made) {
        var sieve = Sieve.of(visit);
        var sheet = Sheet.of(items(sieve, visit), visit.wording());
        var now = visit.wording().times().now();
        trail.add(Trace.of(now, visit.pass().account(), Trace.What.EXPORTED)
                .about(ending + " " + sheet.rows().size())
                .because(sieve.isEmpty() ? "*" : sieve.query()));
        var name = "huiyin-" + visit.wording().times().date(now) + "." + ending;
        return Reply.of(200, type, Body.of(made.apply(sheet)))
                .with("content-disposition", "attachment; filename=\"" + name + "\"")
                .with("x-content-type-options", "nosniff")
                .with("cache-control", "no-store");
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
