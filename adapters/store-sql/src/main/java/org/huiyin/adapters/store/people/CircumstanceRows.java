package org.huiyin.adapters.store.people;

import java.time.Instant;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Circumstances;
import org.huiyin.circumstance.Held;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what holds for a time. */
public final class CircumstanceRows {
    private static final long NEVER = Long.MAX_VALUE;

    private final Handle handle;
    private final Nouns nouns;

    /** What was found last: within one transaction the same is asked for again and again. */
    private @Nullable Found found;

    private record Found(Instant at, Circumstances circumstances) {}

    public CircumstanceRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    public void hold(Held held, Sequence sequence) {
        found = null;
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
        found = null;
        handle.createUpdate("""
                update circumstance set until_at = :at
                where kind = :kind and subject = :subject and until_at > :at""")
                .bind("kind", kind(what))
                .bind("subject", what.subject())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** The latest said first. */
    public Circumstances at(Instant now) {
        var last = found;
        if (last == null || !last.at().equals(now)) {
            last = new Found(now, read(now));
            found = last;
        }
        return last.circumstances();
    }

    private Circumstances read(Instant now) {
        return new Circumstances(handle.createQuery("""
                        select body from circumstance where until_at > :now and from_at <= :now
                        order by seq desc""")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> nouns.read(row.getString("body"), Held.class))
                .list());
    }

    private static String kind(Circumstance what) {
        return what.getClass().getSimpleName();
    }
}
