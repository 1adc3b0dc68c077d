package org.huiyin.line.lookups;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.huiyin.delivery.Deliveries;
import org.huiyin.delivery.Forecast;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Ways;
import org.huiyin.ledger.Looks;
import org.huiyin.notice.Notice;

/** The ways of notices: how far they are by the ledger, how long they take by the doors and what waits there. */
record NoticeWays(Looks looks, Forecast forecast) implements Ways {

    @Override
    public Deliveries deliveries(String notice) {
        return looks.sayings().deliveries(notice, Notice.BODY);
    }

    @Override
    public Duration takes(Collection<String> groups, Outgoing.Lane lane) {
        var takes = forecast.takes(groups, door -> looks.sayings().waiting(door, lane));
        return takes.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    }
}
