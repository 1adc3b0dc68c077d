package org.huiyin.adapters.store.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huiyin.account.Account;
import org.huiyin.account.Accounts;
import org.huiyin.account.Trace;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.history.Nouns;
import org.jdbi.v3.core.Handle;

/** The table of accounts. */
public final class SqlAccounts implements Accounts {
    private final Database database;
    private final Nouns nouns;
    private final SqlTrail trail;

    public SqlAccounts(Database database, Nouns nouns, SqlTrail trail) {
        this.database = database;
        this.nouns = nouns;
        this.trail = trail;
    }

    @Override
    public Optional<Account> find(String name) {
        return database.look(handle -> find(handle, name));
    }

    private Optional<Account> find(Handle handle, String name) {
        return handle.createQuery("select body from console_account where name = :name")
                .bind("name", name)
                .map((row, context) -> nouns.read(row.getString("body"), Account.class))
                .findOne();
    }

    @Override
    public List<Account> all() {
        return database.look(handle -> handle.createQuery("select body from console_account order by name")
                .map((row, context) -> nouns.read(row.getString("body"), Account.class))
                .list());
    }

    @Override
    public boolean add(Account account, Trace trace) {
        return database.inTransaction(handle -> {
            boolean added = handle.createUpdate(
                                    "insert into console_account (name, body) values (:name, :body) on conflict do nothing")
                            .bind("name", account.name())
                            .bind("body", nouns.write(account))
                            .execute()
                    == 1;
            if (added) {
                trail.add(handle, trace);
            }
            return added;
        });
    }

    @Override
    public Optional<Account> change(String name, UnaryOperator<Account> how, Trace trace) {
        return database.inTransaction(handle -> {
            var changed = find(handle, name).map(how);
            changed.ifPresent(account -> {
                handle.createUpdate("update console_account set body = :body where name = :name")
                        .bind("name", name)
                        .bind("body", nouns.write(account))
                        .execute();
                trail.add(handle, trace);
            });
            return changed;
        });
    }
}
