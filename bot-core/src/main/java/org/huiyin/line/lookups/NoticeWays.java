package org.huiyin.line.lookups;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import org.huiyin.delivery.Deliveries;
import org.huiyin.delivery.Ways;
import org.huiyin.ledger.Looks;
import org.huiyin.notice.Notice;

/** The ways of notices: how far they are by the ledger, how long they take by the doors. */
record NoticeWays(Looks looks, Function<Collection<String>, Duration> takes) implements Ways {

    @Override
    public Deliveries deliveries(String notice) {
        return looks.sayings().deliveries(notice, Notice.BODY);
    }

    @Override
    public Duration takes(Collection<String> groups) {
        return takes.apply(groups);
    }
}
