package org.huiyin.adapters.store.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.ledger.StoreException;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** What the database's errors mean. Names the statement and never its values, which are people's words. */
public final class Faults {
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

    /** What a statement's failure means. */
    public static StoreException of(SQLException e, String statement) {
        var said = "database: " + firstLine(e) + " (statement: " + oneLine(statement) + ")";
        return isConflict(e) ? new StoreConflict(said) : new StoreException(said, e);
    }

    private static StoreException of(JdbiException e) {
        var cause = sqlCause(e);
        if (cause != null) {
            return of(cause, statement(e));
        }
        return new StoreException("database: " + firstLine(e) + " (statement: " + statement(e) + ")", e);
    }

    private static @Nullable SQLException sqlCause(Throwable e) {
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
        return e instanceof SQLiteException sqlite
                && (sqlite.getResultCode().code == SQLITE_UNIQUE || sqlite.getResultCode().code == SQLITE_PRIMARY_KEY);
    }

    private static String firstLine(Throwable e) {
        var message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("");
    }

    private static String statement(JdbiException e) {
        return e instanceof StatementException failed && failed.getStatementContext() != null
                ? String.valueOf(failed.getStatementContext().getRawSql())
                : "begin or commit";
    }

    private static String oneLine(String statement) {
        return statement.strip().replaceAll("\\s+", " ");
    }
}
