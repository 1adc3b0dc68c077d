package org.huiyin.adapters.store.people;

import java.util.List;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.duty.DutyLedger;
import org.huiyin.duty.DutyRecord;
import org.jdbi.v3.core.Handle;

/** The table of records of duty. */
public final class DutyRows implements DutyLedger {
    private final Handle handle;
    private final Nouns nouns;
    private final Sequence sequence;

    public DutyRows(Handle handle, Nouns nouns, Sequence sequence) {
        this.handle = handle;
        this.nouns = nouns;
        this.sequence = sequence;
    }

    @Override
    public void add(DutyRecord record) {
        handle.createUpdate("""
                insert into duty_record (seq, kind, person, grid, at, body)
                values (:seq, :kind, :person, :grid, :at, :body)""")
                .bind("seq", sequence.next())
                .bind("kind", record.kind())
                .bind("person", record.by())
                .bind("grid", record.grid())
                .bind("at", record.at().toEpochMilli())
                .bind("body", nouns.write(record))
                .execute();
    }

    @Override
    public List<DutyRecord> of(String person, DutyRecord.Kind kind, int limit) {
        return handle.createQuery("""
                select body from duty_record where person = :person and kind = :kind order by seq desc limit :limit""")
                .bind("person", person)
                .bind("kind", kind)
                .bind("limit", limit)
                .map((row, context) -> nouns.read(row.getString("body"), DutyRecord.class))
                .list();
    }

    /** The latest, oldest first. */
    public List<DutyRecord> latest(int limit) {
        return handle.createQuery("""
                select body from (select seq, body from duty_record order by seq desc limit :limit) as latest
                order by seq""")
                .bind("limit", limit)
                .map((row, context) -> nouns.read(row.getString("body"), DutyRecord.class))
                .list();
    }
}
