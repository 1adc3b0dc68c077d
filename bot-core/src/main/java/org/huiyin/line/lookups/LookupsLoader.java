package org.huiyin.line.lookups;

import java.time.Instant;
import java.util.List;
import org.huiyin.delivery.Forecast;
import org.huiyin.desk.Town;
import org.huiyin.desk.disputes.Mediating;
import org.huiyin.desk.lookups.Lookups;
import org.huiyin.digest.Week;
import org.huiyin.dispute.Mediation;
import org.huiyin.duty.DutyRecord;
import org.huiyin.figures.ItemFilter;
import org.huiyin.item.Item;
import org.huiyin.ledger.Looks;
import org.huiyin.line.proactive.KnownLoader;
import org.huiyin.line.underway.UnderwayLoader;
import org.huiyin.report.Kind;

/** Looks up what few decisions ask for. */
public final class LookupsLoader {
    private static final int OPINIONS = 10_000;
    private static final int THANKS = 1_000;

    private final Town town;
    private final Looks looks;

    public LookupsLoader(Town town, Looks looks) {
        this.town = town;
        this.looks = looks;
    }

    /** @param forecast how long notices take through the doors to some groups */
    public Lookups of(Forecast forecast, Instant now) {
        return new Lookups(
                new NoticeWays(looks, forecast),
                new UnderwayLoader(town, looks),
                rule -> new KnownLoader(town, looks, now).of(rule),
                this::opinions,
                worker -> looks.duties().of(worker, DutyRecord.Kind.THANKS, THANKS),
                this::mediation,
                looks.notices()::notice);
    }

    /** What people suggested in a week. */
    public List<Item> opinions(Week week) {
        var filter = ItemFilter.under("")
                .of(List.of(Kind.OPINION))
                .in(week.span(town.roster().zone()));
        return looks.items().passing(filter, OPINIONS);
    }

    /** How a quarrel is being settled. */
    public Mediating.Known mediation(String item) {
        return new Mediating.Known(
                looks.disputes().mediation(item).orElseGet(() -> Mediation.of(item)),
                looks.disputes().sides(item));
    }
}
