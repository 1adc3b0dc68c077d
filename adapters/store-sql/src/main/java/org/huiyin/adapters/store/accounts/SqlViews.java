package org.huiyin.adapters.store.accounts;

import java.util.List;
import org.huiyin.account.View;
import org.huiyin.account.Views;
import org.huiyin.adapters.store.database.Database;
import org.jdbi.v3.core.Handle;

/** The table of looks that were put aside. */
public final class SqlViews implements Views {
    private static final int MOST = 30;

    private final Database database;

    public SqlViews(Database database) {
        this.database = database;
    }

    @Override
    public List<View> of(String account) {
        return database.look(handle -> of(handle, account));
    }

    private static List<View> of(Handle handle, String account) {
        return handle.createQuery("select name, query from console_view where account = :account order by name")
                .bind("account", account)
                .map((row, context) -> new View(row.getString("name"), row.getString("query")))
                .list();
    }

    @Override
    public boolean keep(String account, View view) {
        return database.briefly(handle -> {
            var known = of(handle, account);
            if (known.size() >= MOST
                    && known.stream().noneMatch(each -> each.name().equals(view.name()))) {
                return false;
            }
            return handle.createUpdate("""
                    insert into console_view (account, name, query) values (:account, :name, :query)
                    on conflict (account, name) do update set query = excluded.query""")
                            .bind("account", account)
                            .bind("name", view.name())
                            .bind("query", view.query())
                            .execute()
                    == 1;
        });
    }

    @Override
    public void forget(String account, String name) {
        database.briefly(
                handle -> handle.createUpdate("delete from console_view where account = :account and name = :name")
                        .bind("account", account)
                        .bind("name", name)
                        .execute());
    }
}
