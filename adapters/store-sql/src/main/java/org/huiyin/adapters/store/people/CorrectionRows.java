package org.huiyin.adapters.store.people;

import java.time.Instant;
import java.util.List;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.reading.Correction;
import org.jdbi.v3.core.Handle;

/** The table of what people corrected. */
public final class CorrectionRows {
    private final Handle handle;
    private final Nouns nouns;

    public CorrectionRows(Handle handle, Nouns nouns) {
        this.handle = handle;
        this.nouns = nouns;
    }

    public void add(Correction correction, Sequence sequence) {
        handle.createUpdate("""
                insert into correction (seq, person, at, body)
                values (:seq, :person, :at, :body)""")
                .bind("seq", sequence.next())
                .bind("person", correction.by())
                .bind("at", correction.at().toEpochMilli())
                .bind("body", nouns.write(correction))
                .execute();
    }

    public void remove(String person, Instant at) {
        handle.execute("delete from correction where person = ? and at = ?", person, at.toEpochMilli());
    }

    /** The latest, oldest first. */
    public List<Correction> latest(int limit) {
        return handle.createQuery("""
                select body from (select seq, body from correction order by seq desc limit :limit) as latest
                order by seq""")
                .bind("limit", limit)
                .map((row, context) -> nouns.read(row.getString("body"), Correction.class))
                .list();
    }
}
