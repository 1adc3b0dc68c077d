package org.huiyin.adapters.store.accounts;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.account.SignIn;
import org.huiyin.account.SignIns;
import org.huiyin.adapters.store.database.Database;

/** The table of browsers that were let in. */
public final class SqlSignIns implements SignIns {
    private final Database database;

    public SqlSignIns(Database database) {
        this.database = database;
    }

    @Override
    public void begin(SignIn signIn) {
        database.briefly(handle -> {
            handle.createUpdate("delete from console_sign_in where begun_at < :old")
                    .bind("old", signIn.begun().minus(SignIn.LONGEST).toEpochMilli())
                    .execute();
            return handle.createUpdate("""
                    insert into console_sign_in (mark, account, begun_at, seen_at)
                    values (:mark, :account, :begun, :seen)""")
                    .bind("mark", signIn.mark())
                    .bind("account", signIn.account())
                    .bind("begun", signIn.begun().toEpochMilli())
                    .bind("seen", signIn.seen().toEpochMilli())
                    .execute();
        });
    }

    @Override
    public Optional<SignIn> find(String mark) {
        return database.look(handle -> handle.createQuery(
                        "select account, begun_at, seen_at from console_sign_in where mark = :mark")
                .bind("mark", mark)
                .map((row, context) -> new SignIn(
                        mark,
                        row.getString("account"),
                        Instant.ofEpochMilli(row.getLong("begun_at")),
                        Instant.ofEpochMilli(row.getLong("seen_at"))))
                .findOne());
    }

    @Override
    public void seen(String mark, Instant at) {
        database.briefly(handle -> handle.createUpdate("update console_sign_in set seen_at = :at where mark = :mark")
                .bind("mark", mark)
                .bind("at", at.toEpochMilli())
                .execute());
    }

    @Override
    public void end(String mark) {
        database.briefly(handle -> handle.createUpdate("delete from console_sign_in where mark = :mark")
                .bind("mark", mark)
                .execute());
    }

    @Override
    public void endAll(String account) {
        database.briefly(handle -> handle.createUpdate("delete from console_sign_in where account = :account")
                .bind("account", account)
                .execute());
    }
}
