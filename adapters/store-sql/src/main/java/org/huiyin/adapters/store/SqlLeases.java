package org.huiyin.adapters.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.ledger.Leases;
import org.huiyin.ledger.StoreConflict;
import org.jdbi.v3.core.Handle;

/** The table of leases. A row stays when its lease ends, so that the fence only ever grows. */
final class SqlLeases implements Leases {
    private final Database database;

    SqlLeases(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
        var until = Instant.ofEpochMilli(now.plus(length).toEpochMilli());
        return database.briefly(handle -> handle.createQuery("""
                insert into lease (name, holder, fence, until_at) values (:name, :holder, 1, :until)
                on conflict (name) do update set holder = excluded.holder, until_at = excluded.until_at,
                    fence = lease.fence + case when lease.until_at > :now then 0 else 1 end
                where lease.until_at <= :now or lease.holder = excluded.holder
                returning fence""")
                .bind("name", name)
                .bind("holder", holder)
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(fence -> new Lease(name, holder, fence, until)));
    }

    @Override
    public void release(Lease lease) {
        database.briefly(handle -> handle.createUpdate(
                        "update lease set until_at = 0 where name = :name and fence = :fence and holder = :holder")
                .bind("name", lease.name())
                .bind("fence", lease.fence())
                .bind("holder", lease.holder())
                .execute());
    }

    /** Inside another transaction, which ends with it if somebody else holds the lease. */
    static void check(Lease lease, Handle handle, String holdingRows) {
        boolean held = handle.createQuery("""
                select 1 from lease
                where name = :name and holder = :holder and fence = :fence and until_at > 0""" + holdingRows)
                .bind("name", lease.name())
                .bind("holder", lease.holder())
                .bind("fence", lease.fence())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!held) {
            throw new StoreConflict(
                    "lease " + lease.name() + ": fence: " + lease.fence() + " (expected: one still held)");
        }
    }
}
