package org.huiyin.adapters.store;

import java.util.List;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.duty.DutyRecord;
import org.jdbi.v3.core.Handle;

/** The table of records of duty. */
final class DutyRows {
    private final Handle handle;
    private final Json json;

    DutyRows(Handle handle, Json json) {
        this.handle = handle;
        this.json = json;
    }

    void add(DutyRecord record, Sequence sequence) {
        handle.createUpdate("""
                insert into duty_record (seq, kind, person, grid, at, body)
                values (:seq, :kind, :person, :grid, :at, :body)""")
                .bind("seq", sequence.next())
                .bind("kind", record.kind())
                .bind("person", record.by())
                .bind("grid", record.grid())
                .bind("at", record.at().toEpochMilli())
                .bind("body", json.write(record))
                .execute();
    }

    /** The latest, oldest first. */
    List<DutyRecord> latest(int limit) {
        return handle.createQuery("""
                select body from (select seq, body from duty_record order by seq desc limit :limit) as latest
                order by seq""")
                .bind("limit", limit)
                .map((row, context) -> json.read(row.getString("body"), DutyRecord.class))
                .list();
    }
}
