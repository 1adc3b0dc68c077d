package org.huiyin.adapters.store.database;

import com.zaxxer.hikari.HikariConfig;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.ledger.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL: everything in one schema of its own. A transaction sees one snapshot; whoever overtakes it makes it fail
 * with a conflict.
 */
public final class PostgresDatabase implements Database {
    private static final int CONNECTIONS = 8;

    private final Turn turn = new Turn();
    private final Pool pool;
    private final Consumer<Pool> ending;

    private PostgresDatabase(Pool pool, Consumer<Pool> ending) {
        this.pool = pool;
        this.ending = ending;
    }

    /** Keeps everything in a schema, which is made if it is missing. */
    public static PostgresDatabase schema(String url, String schema) {
        return opened(url, schema, pool -> {});
    }

    /** Works in a schema that must not be there yet, and drops it when it is closed. */
    public static PostgresDatabase throwaway(String url, String schema) {
        requireName(schema);
        try (var outside = new Pool(pool(url, 1))) {
            outside.inTransaction(
                    TransactionIsolationLevel.READ_COMMITTED, handle -> handle.execute("create schema " + schema));
        }
        return opened(url, schema, pool -> drop(pool, schema));
    }

    private static PostgresDatabase opened(String url, String schema, Consumer<Pool> ending) {
        requireName(schema);
        var config = pool(url, CONNECTIONS);
        config.setSchema(schema);
        var pool = new Pool(config);
        try {
            Schema.POSTGRESQL.migrate(source(url), schema);
            return new PostgresDatabase(pool, ending);
        } catch (RuntimeException e) {
            ending.accept(pool);
            pool.close();
            throw e;
        }
    }

    private static void drop(Pool pool, String schema) {
        pool.inTransaction(
                TransactionIsolationLevel.READ_COMMITTED,
                handle -> handle.execute("drop schema " + schema + " cascade"));
    }

    /** The name becomes part of statements. */
    private static void requireName(String schema) {
        if (!schema.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "schema: " + schema + " (expected: a small letter, then at most 62 small letters, digits or _)");
        }
    }

    private static PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new StoreException("database: address not understood (expected: jdbc:postgresql:...)", e);
        }
        source.setReWriteBatchedInserts(true);
        // The detail of an error quotes the row, which holds people's words.
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static HikariConfig pool(String url, int size) {
        var config = new HikariConfig();
        config.setDataSource(source(url));
        config.setPoolName("postgresql");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return config;
    }

    @Override
    public <T> T inTransaction(Function<Handle, T> work) {
        return turn.take(() -> pool.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
    }

    @Override
    public <T> T briefly(Function<Handle, T> work) {
        return pool.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
    }

    @Override
    public <T> T look(Function<Handle, T> work) {
        return pool.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set transaction read only");
            return work.apply(handle);
        });
    }

    @Override
    public String takingRows() {
        return " for update skip locked";
    }

    @Override
    public String holdingRows() {
        return " for share";
    }

    @Override
    public void close() {
        try {
            ending.accept(pool);
        } finally {
            pool.close();
        }
    }
}
