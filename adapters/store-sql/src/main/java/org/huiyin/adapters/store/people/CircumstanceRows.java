package org.huiyin.adapters.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.adapters.store.memory.Bodies;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.circumstance.Held;
import org.jdbi.v3.core.Handle;

/** The table of what holds for a time. Every message asks for it: what was read stays read until something is written. */
public final class CircumstanceRows {
    private static final long NEVER = Long.MAX_VALUE;

    private final Handle handle;
    private final Nouns nouns;
    private final Bodies<Held> known;
    private List<Row> rows = List.of();
    private Instant readAt = Instant.MAX;

    private record Row(long from, long until, Held held) {
        boolean holds(long now) {
            return from <= now && until > now;
        }

        boolean comes(long now) {
            return from > now && until > from;
        }
    }

    /** @param known what was read before, by the words it was read from: what is erased there is found no more */
    public CircumstanceRows(Handle handle, Nouns nouns, Bodies<Held> known) {
        this.handle = handle;
        this.nouns = nouns;
        this.known = known;
    }

    public void hold(Held held, Sequence sequence) {
        forgetWhereabouts(held);
        release(held.what(), held.from());
        handle.createUpdate("""
                insert into circumstance (seq, kind, subject, from_at, until_at, body)
                values (:seq, :kind, :subject, :from, :until, :body)""")
                .bind("seq", sequence.next())
                .bind("kind", kind(held.what()))
                .bind("subject", held.what().subject())
                .bind("from", held.from().toEpochMilli())
                .bind("until", held.until().map(Instant::toEpochMilli).orElse(NEVER))
                .bind("body", nouns.write(held))
                .execute();
    }

    /** Where somebody was an hour ago is nobody's business. */
    private void forgetWhereabouts(Held held) {
        if (held.what() instanceof Circumstance.Whereabouts whereabouts) {
            handle.createUpdate("""
                    delete from circumstance
                    where kind = :kind and (subject = :subject or until_at < :now)""")
                    .bind("kind", kind(whereabouts))
                    .bind("subject", whereabouts.subject())
                    .bind("now", held.from().toEpochMilli())
                    .execute();
        }
    }

    public void release(Circumstance what, Instant at) {
        readAnew();
        handle.createUpdate("""
                update circumstance set until_at = :at
                where kind = :kind and subject = :subject and until_at > :at""")
                .bind("kind", kind(what))
                .bind("subject", what.subject())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** Somebody else wrote to the table. */
    public void readAnew() {
        readAt = Instant.MAX;
    }

    /** The latest said first. */
    public Circumstances at(Instant now) {
        if (now.isBefore(readAt)) {
            rows = read(now);
            readAt = now;
        }
        long moment = now.toEpochMilli();
        return new Circumstances(held(row -> row.holds(moment)), held(row -> row.comes(moment)));
    }

    private List<Held> held(Predicate<Row> isMeant) {
        return rows.stream().filter(isMeant).map(Row::held).toList();
    }

    private List<Row> read(Instant now) {
        return handle.createQuery("""
                        select from_at, until_at, body from circumstance where until_at > :now
                        order by seq desc""")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Row(row.getLong("from_at"), row.getLong("until_at"), held(row)))
                .list();
    }

    private Held held(ResultSet row) throws SQLException {
        var body = row.getString("body");
        return known.find(body).orElseGet(() -> {
            var held = nouns.read(body, Held.class);
            if (!(held.what() instanceof Circumstance.Whereabouts)) {
                known.keep(body, held);
            }
            return held;
        });
    }

    private static String kind(Circumstance what) {
        return what.getClass().getSimpleName();
    }
}
