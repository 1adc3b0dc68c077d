package org.huiyin.adapters.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.function.Function;
import org.huiyin.ledger.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Connections that are kept open, each of which heals itself: a broken one is closed and another made. */
final class Pool implements AutoCloseable {
    private final HikariDataSource source;
    private final Jdbi jdbi;

    /** Opens the first connection at once, so that a database out of reach is known before anything is taken. */
    Pool(HikariConfig config) {
        try {
            this.source = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StoreException("database: could not be opened", e);
        }
        this.jdbi = Jdbi.create(source);
        // What is bound to a statement are people's words: they must not reach a log through an exception.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    }

    /** Keeps statements with their connections; only for a database whose driver does not do so itself. */
    Pool keepingStatements() {
        jdbi.setStatementBuilderFactory(new KeptStatements());
        return this;
    }

    /** A connection to keep for long; whoever opened it closes it. */
    Handle open() {
        return jdbi.open();
    }

    /** In the isolation the connections have anyway. */
    <T> T inTransaction(Function<Handle, T> work) {
        return Faults.named(() -> {
            try (var handle = jdbi.open()) {
                return handle.inTransaction(work::apply);
            }
        });
    }

    <T> T inTransaction(TransactionIsolationLevel isolation, Function<Handle, T> work) {
        return Faults.named(() -> {
            // A handle of its own: the library's shortcut would join one the thread has open already.
            try (var handle = jdbi.open()) {
                return handle.inTransaction(isolation, work::apply);
            }
        });
    }

    @Override
    public void close() {
        source.close();
    }
}
