package org.huiyin.adapters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Dues;
import org.jdbi.v3.core.Handle;

/** The table of what is due. */
final class DueRows implements Dues {
    private final Handle handle;

    DueRows(Handle handle) {
        this.handle = handle;
    }

    void schedule(Due due) {
        handle.createUpdate("""
                insert into due (what, subject, step, at) values (:what, :subject, :step, :at)
                on conflict (what, subject, step) do update set at = excluded.at""")
                .bind("what", due.what())
                .bind("subject", due.subject())
                .bind("step", due.step())
                .bind("at", due.at().toEpochMilli())
                .execute();
    }

    void cancel(Due.What what, String subject) {
        handle.createUpdate("delete from due where what = :what and subject = :subject")
                .bind("what", what)
                .bind("subject", subject)
                .execute();
    }

    void settle(Due due) {
        handle.createUpdate("delete from due where what = :what and subject = :subject and step = :step and at = :at")
                .bind("what", due.what())
                .bind("subject", due.subject())
                .bind("step", due.step())
                .bind("at", due.at().toEpochMilli())
                .execute();
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return handle.createQuery("""
                select at, what, subject, step from due where at <= :now
                order by at, what, subject, step limit :limit""")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> due(row))
                .list();
    }

    @Override
    public List<Due> all(Due.What what) {
        return handle.createQuery(
                        "select at, what, subject, step from due where what = :what order by at, subject, step")
                .bind("what", what)
                .map((row, context) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                Instant.ofEpochMilli(row.getLong("at")),
                Due.What.valueOf(row.getString("what")),
                row.getString("subject"),
                row.getString("step"));
    }

    @Override
    public Optional<Instant> next() {
        return handle.createQuery("select min(at) from (select min(at) as at from due union all " + OutgoingRows.SOONEST
                        + ") as soonest")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }
}
