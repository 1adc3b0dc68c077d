package org.huiyin.adapters.store.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.account.Trace;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.amendment.Amendment;
import org.huiyin.amendment.Amendments;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table of what was changed in the installation's own rules. */
public final class SqlAmendments implements Amendments {
    private static final RowMapper<Amendment> ROW = (row, context) -> new Amendment(
            row.getLong("seq"),
            Instant.ofEpochMilli(row.getLong("at")),
            row.getString("actor"),
            row.getString("file"),
            Optional.ofNullable(row.getString("old_text")),
            Optional.ofNullable(row.getString("new_text")));

    private final Database database;
    private final Sequence sequence;
    private final SqlTrail trail;

    public SqlAmendments(Database database, Sequence sequence, SqlTrail trail) {
        this.database = database;
        this.sequence = sequence;
        this.trail = trail;
    }

    @Override
    public void add(Amendment amendment) {
        var trace = Trace.of(amendment.at(), amendment.by(), Trace.What.CHANGED_RULES)
                .about(amendment.file());
        database.inTransaction(handle -> {
            handle.createUpdate("""
                    insert into amendment (seq, at, actor, file, old_text, new_text)
                    values (:seq, :at, :actor, :file, :before, :after)""")
                    .bind("seq", sequence.next(amendment.at()))
                    .bind("at", amendment.at().toEpochMilli())
                    .bind("actor", amendment.by())
                    .bind("file", amendment.file())
                    .bind("before", amendment.before())
                    .bind("after", amendment.after())
                    .execute();
            return trail.add(handle, trace);
        });
    }

    @Override
    public List<Amendment> of(String file, int limit) {
        return database.look(handle -> handle.createQuery("""
                select seq, at, actor, file, old_text, new_text from amendment
                where file = :file order by seq desc limit :limit""")
                .bind("file", file)
                .bind("limit", limit)
                .map(ROW)
                .list());
    }

    @Override
    public List<Amendment> latest(int limit) {
        return database.look(
                handle -> handle.createQuery("""
                select seq, at, actor, file, old_text, new_text from amendment
                order by seq desc limit :limit""").bind("limit", limit).map(ROW).list());
    }

    @Override
    public Optional<Amendment> find(long number) {
        return database.look(
                handle -> handle.createQuery("""
                select seq, at, actor, file, old_text, new_text from amendment
                where seq = :seq""").bind("seq", number).map(ROW).findOne());
    }
}
