package org.huiyin.adapters.store.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.account.Trace;
import org.huiyin.adapters.store.accounts.SqlTrail;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.history.Nouns;
import org.huiyin.key.ApiKey;
import org.huiyin.key.Keys;
import org.jdbi.v3.core.Handle;

/** The table of keys. */
public final class SqlKeys implements Keys {
    private final Database database;
    private final Nouns nouns;
    private final SqlTrail trail;

    public SqlKeys(Database database, Nouns nouns, SqlTrail trail) {
        this.database = database;
        this.nouns = nouns;
        this.trail = trail;
    }

    @Override
    public Optional<ApiKey> find(String name) {
        return database.look(handle -> find(handle, name));
    }

    private Optional<ApiKey> find(Handle handle, String name) {
        return handle.createQuery("select body, used_at from api_key where name = :name")
                .bind("name", name)
                .map((row, context) -> key(row))
                .findOne();
    }

    @Override
    public List<ApiKey> all() {
        return database.look(handle -> handle.createQuery("select body, used_at from api_key order by name")
                .map((row, context) -> key(row))
                .list());
    }

    private ApiKey key(ResultSet row) throws SQLException {
        var key = nouns.read(row.getString("body"), ApiKey.class);
        long used = row.getLong("used_at");
        return used == 0 ? key : key.used(Instant.ofEpochMilli(used));
    }

    @Override
    public boolean add(ApiKey key, Trace trace) {
        return database.inTransaction(handle -> {
            boolean added = handle.createUpdate("""
                    insert into api_key (name, body, used_at) values (:name, :body, 0)
                    on conflict do nothing""")
                            .bind("name", key.name())
                            .bind("body", nouns.write(key))
                            .execute()
                    == 1;
            if (added) {
                trail.add(handle, trace);
            }
            return added;
        });
    }

    @Override
    public boolean close(String name, Trace trace) {
        return database.inTransaction(handle -> {
            var open = find(handle, name).filter(ApiKey::isActive);
            open.ifPresent(key -> {
                handle.createUpdate("update api_key set body = :body where name = :name")
                        .bind("name", name)
                        .bind("body", nouns.write(key.closed()))
                        .execute();
                trail.add(handle, trace);
            });
            return open.isPresent();
        });
    }

    @Override
    public void used(String name, Instant at) {
        database.briefly(handle -> handle.createUpdate("update api_key set used_at = :at where name = :name")
                .bind("name", name)
                .bind("at", at.toEpochMilli())
                .execute());
    }
}
