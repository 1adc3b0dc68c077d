package org.huiyin.adapters.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.huiyin.adapters.store.database.PostgresDatabase;
import org.huiyin.adapters.store.database.SqliteDatabase;
import org.huiyin.adapters.store.database.ThrowawayDatabase;
import org.huiyin.ledger.Store;

/** Opens stores. A database that cannot be opened gives a {@link org.huiyin.ledger.StoreException}. */
public final class SqlStores {
    private SqlStores() {}

    /** One file of SQLite, made if it is missing; what is committed outlives a power cut. For one process. */
    public static Store sqlite(Path file) {
        return SqlStore.over(SqliteDatabase.file(file), new SecureRandom());
    }

    /** SQLite in memory, gone when it is closed. */
    public static Store sqliteInMemory() {
        return SqlStore.over(SqliteDatabase.memory(), new SecureRandom());
    }

    /** SQLite in a file of its own that vanishes when it is closed, and that no power cut would leave whole. */
    public static Store sqliteThrowaway() {
        return SqlStore.over(ThrowawayDatabase.make(), new SecureRandom());
    }

    /**
     * One schema of a PostgreSQL database, made if it is missing; for any number of nodes.
     *
     * @param url such as {@code jdbc:postgresql://host/huiyin?user=...&password=...}
     */
    public static Store postgres(String url, String schema) {
        return SqlStore.over(PostgresDatabase.schema(url, schema), new SecureRandom());
    }

    /** The same in a schema that must not be there yet, and that is dropped when the store is closed. */
    public static Store postgresThrowaway(String url, String schema) {
        return SqlStore.over(PostgresDatabase.throwaway(url, schema), new SecureRandom());
    }
}
