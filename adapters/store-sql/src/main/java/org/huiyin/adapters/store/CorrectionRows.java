package org.huiyin.adapters.store;

import java.util.List;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.reading.Correction;
import org.jdbi.v3.core.Handle;

/** The table of what people corrected. */
final class CorrectionRows {
    private final Handle handle;
    private final Json json;

    CorrectionRows(Handle handle, Json json) {
        this.handle = handle;
        this.json = json;
    }

    void add(Correction correction, Sequence sequence) {
        handle.createUpdate("""
                insert into correction (seq, person, at, body)
                values (:seq, :person, :at, :body)""")
                .bind("seq", sequence.next())
                .bind("person", correction.by())
                .bind("at", correction.at().toEpochMilli())
                .bind("body", json.write(correction))
                .execute();
    }

    /** The latest, oldest first. */
    List<Correction> latest(int limit) {
        return handle.createQuery("""
                select body from (select seq, body from correction order by seq desc limit :limit) as latest
                order by seq""")
                .bind("limit", limit)
                .map((row, context) -> json.read(row.getString("body"), Correction.class))
                .list();
    }
}
