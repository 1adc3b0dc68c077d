package org.huiyin.adapters.store.people;

import java.time.LocalDate;
import java.util.Set;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.proactive.Forestalled;
import org.huiyin.proactive.ProactiveLedger;
import org.jdbi.v3.core.Handle;

/** The table of what was opened before anybody asked. */
public final class ForestalledRows implements ProactiveLedger {
    private final Handle handle;

    public ForestalledRows(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(Forestalled forestalled) {
        int written = handle.createUpdate("""
                insert into forestalled (rule, home, day, item) values (:rule, :home, :day, :item)
                on conflict do nothing""")
                .bind("rule", forestalled.rule())
                .bind("home", forestalled.home())
                .bind("day", forestalled.day().toString())
                .bind("item", forestalled.item())
                .execute();
        if (written != 1) {
            throw new StoreConflict("rule " + forestalled.rule() + ": home " + forestalled.home()
                    + ": opened that day (expected: once a day)");
        }
    }

    @Override
    public Set<String> covered(String rule, LocalDate day) {
        return Set.copyOf(handle.createQuery("""
                select distinct home from forestalled
                where rule = :rule and (day = :day
                    or item in (select code from item where state in ('REPORTED', 'DISPATCHED', 'CLAIMED')))""")
                .bind("rule", rule)
                .bind("day", day.toString())
                .mapTo(String.class)
                .list());
    }
}
