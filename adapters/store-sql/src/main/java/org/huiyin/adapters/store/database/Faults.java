package org.huiyin.adapters.store.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.ledger.StoreException;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;

/** What the database's errors mean. Names the statement and never its values, which are people's words. */
final class Faults {
    /** Two wrote at once: a unique key, a snapshot that was overtaken, a deadlock. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01");

    private static final int SQLITE_UNIQUE = 2067;
    private static final int SQLITE_PRIMARY_KEY = 1555;

    private Faults() {}

    /** Runs the work and turns what the database throws into the port's exceptions. */
    static <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw of(e);
        }
    }

    private static StoreException of(JdbiException e) {
        var cause = sqlCause(e);
        var said = "database: " + firstLine(cause == null ? e : cause) + statement(e);
        if (cause != null && isConflict(cause)) {
            return new StoreConflict(said);
        }
        return new StoreException(said, cause == null ? e : cause);
    }

    private static @org.jspecify.annotations.Nullable SQLException sqlCause(Throwable e) {
        for (var at = e.getCause(); at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static boolean isConflict(SQLException e) {
        var state = e.getSQLState();
        return (state != null && CONFLICTS.contains(state)) || isSqliteConflict(e);
    }

    private static boolean isSqliteConflict(SQLException e) {
        return e instanceof org.sqlite.SQLiteException sqlite
                && (sqlite.getResultCode().code == SQLITE_UNIQUE || sqlite.getResultCode().code == SQLITE_PRIMARY_KEY);
    }

    private static String firstLine(Throwable e) {
        var message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("");
    }

    private static String statement(JdbiException e) {
        if (e instanceof StatementException failed && failed.getStatementContext() != null) {
            var sql = String.valueOf(failed.getStatementContext().getRawSql());
            return " (statement: " + sql.strip().replaceAll("\\s+", " ") + ")";
        }
        return " (statement: begin or commit)";
    }
}
