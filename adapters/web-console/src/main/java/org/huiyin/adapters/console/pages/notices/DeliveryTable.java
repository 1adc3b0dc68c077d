package org.huiyin.adapters.console.pages.notices;

import java.util.Arrays;
import java.util.List;
import org.huiyin.delivery.Deliveries;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Saying;
import org.huiyin.ledger.Looks;
import org.huiyin.notice.Notice;

/**
 * How far a notice has come on its way to its groups.
 *
 * @param planned how many groups it is meant for
 * @param posted how many of them have it from its author, who wrote it there: the group it was posted in, or none
 * @param troubled the deliveries that failed, and those nobody knows the end of
 */
record DeliveryTable(int planned, int posted, Deliveries way, List<Saying> troubled) {
    private static final int LATEST = 5_000;
    private static final int ROWS = 100;

    static DeliveryTable of(Notice notice, Looks looks) {
        var rows = looks.sayings().about(notice.code(), LATEST).stream()
                .filter(saying -> is(saying, DeliveryState.UNKNOWN, DeliveryState.REFUSED))
                .limit(ROWS)
                .toList();
        var groups = notice.reach().groups();
        int posted = notice.posting().origin().filter(groups::contains).isPresent() ? 1 : 0;
        return new DeliveryTable(groups.size(), posted, looks.sayings().deliveries(notice.code(), Notice.BODY), rows);
    }

    private static boolean is(Saying saying, DeliveryState... states) {
        return Arrays.asList(states).contains(saying.state());
    }

    int sent() {
        return way.in(DeliveryState.SENT);
    }

    int failed() {
        return way.in(DeliveryState.REFUSED);
    }

    int stopped() {
        return way.in(DeliveryState.DROPPED);
    }

    int unknown() {
        return way.in(DeliveryState.UNKNOWN);
    }
}
