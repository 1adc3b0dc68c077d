package org.huiyin.adapters.store.keys;

import java.time.Instant;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.key.KeptAnswers;
import org.jdbi.v3.core.Handle;

/** The table of what calls were answered. */
public final class SqlKeptAnswers implements KeptAnswers {
    /** The status of a call that is being done. */
    private static final int NONE_YET = 0;

    private final Database database;

    public SqlKeptAnswers(Database database) {
        this.database = database;
    }

    @Override
    public Begun begin(Call call, Instant now) {
        return database.inTransaction(handle -> {
            forgetOld(handle, now);
            boolean first = handle.createUpdate("""
                    insert into api_answer (api_key, call, digest, at, status, body)
                    values (:key, :call, :digest, :at, 0, '') on conflict do nothing""")
                            .bind("key", call.key())
                            .bind("call", call.id())
                            .bind("digest", call.digest())
                            .bind("at", now.toEpochMilli())
                            .execute()
                    == 1;
            return first ? new Begun.First() : known(handle, call);
        });
    }

    private static void forgetOld(Handle handle, Instant now) {
        handle.createUpdate("delete from api_answer where at < :old or (status = 0 and at < :dead)")
                .bind("old", now.minus(KEPT).toEpochMilli())
                .bind("dead", now.minus(LONGEST_CALL).toEpochMilli())
                .execute();
    }

    private static Begun known(Handle handle, Call call) {
        return handle.createQuery("select digest, status, body from api_answer where api_key = :key and call = :call")
                .bind("key", call.key())
                .bind("call", call.id())
                .map((row, context) -> {
                    if (!row.getString("digest").equals(call.digest())) {
                        return new Begun.Another();
                    }
                    int status = row.getInt("status");
                    return status == NONE_YET
                            ? new Begun.Underway()
                            : new Begun.Again(new Answer(status, row.getString("body")));
                })
                .one();
    }

    @Override
    public void keep(Call call, Answer answer) {
        database.briefly(handle -> handle.createUpdate("""
                update api_answer set status = :status, body = :body where api_key = :key and call = :call""")
                .bind("key", call.key())
                .bind("call", call.id())
                .bind("status", answer.status())
                .bind("body", answer.body())
                .execute());
    }

    @Override
    public void forget(Call call) {
        database.briefly(handle -> handle.createUpdate("delete from api_answer where api_key = :key and call = :call")
                .bind("key", call.key())
                .bind("call", call.id())
                .execute());
    }
}
