package org.huiyin.adapters.store.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.huiyin.account.Trace;
import org.huiyin.account.Trail;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.database.Sequence;
import org.jdbi.v3.core.Handle;

/** The table of who did what; the database refuses to change a row of it. */
public final class SqlTrail implements Trail {
    private final Database database;
    private final Sequence sequence;

    public SqlTrail(Database database, Sequence sequence) {
        this.database = database;
        this.sequence = sequence;
    }

    @Override
    public void add(Trace trace) {
        database.inTransaction(handle -> add(handle, trace));
    }

    /** In a change of somebody else's. */
    public int add(Handle handle, Trace trace) {
        return handle.createUpdate("""
                insert into console_trail (seq, at, actor, what, about, why)
                values (:seq, :at, :actor, :what, :about, :why)""")
                .bind("seq", sequence.next(trace.at()))
                .bind("at", trace.at().toEpochMilli())
                .bind("actor", trace.by())
                .bind("what", trace.what())
                .bind("about", trace.about().orElse(""))
                .bind("why", trace.why().orElse(""))
                .execute();
    }

    @Override
    public List<Trace> latest(int limit, int skip) {
        return database.look(handle -> latest(handle, limit, skip));
    }

    private static List<Trace> latest(Handle handle, int limit, long skip) {
        return handle.createQuery("""
                select at, actor, what, about, why from console_trail
                order by seq desc limit :limit offset :skip""")
                .bind("limit", limit)
                .bind("skip", skip)
                .map((row, context) -> new Trace(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor"),
                        Trace.What.valueOf(row.getString("what")),
                        filled(row.getString("about")),
                        filled(row.getString("why"))))
                .list();
    }

    @Override
    public Stretch latest(OptionalLong first, int limit) {
        return database.look(handle -> {
            long size = handle.createQuery("select count(*) from console_trail")
                    .mapTo(Long.class)
                    .one();
            long left = Math.min(first.orElse(size), size);
            var traces = latest(handle, limit, size - left);
            return new Stretch(traces, left - traces.size());
        });
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    @Override
    public boolean has(String by, Trace.What what, String about, Instant since) {
        return database.look(handle -> handle.createQuery("""
                select count(*) from console_trail
                where about = :about and at >= :since and actor = :actor and what = :what""")
                        .bind("about", about)
                        .bind("since", since.toEpochMilli())
                        .bind("actor", by)
                        .bind("what", what)
                        .mapTo(Long.class)
                        .one()
                > 0);
    }
}
