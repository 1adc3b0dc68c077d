package org.huiyin.adapters.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Statements of SQLite that are kept with their connection and used again: making one anew takes longer than most take
 * to run.
 */
final class KeptStatements implements StatementBuilderFactory {
    private static final int MOST = 500;

    private final Map<Connection, Shelf> shelves = new IdentityHashMap<>();

    @Override
    public StatementBuilder createStatementBuilder(Connection connection) {
        try {
            // The pool's own wrapper would close the statements whenever it takes the connection back.
            var real = connection.unwrap(Connection.class);
            return new Lender(real, shelf(real));
        } catch (SQLException e) {
            throw Faults.of(e, "unwrap");
        }
    }

    private synchronized Shelf shelf(Connection connection) throws SQLException {
        var known = shelves.get(connection);
        if (known != null) {
            return known;
        }
        for (var all = shelves.keySet().iterator(); all.hasNext(); ) {
            if (all.next().isClosed()) {
                all.remove();
            }
        }
        var fresh = new Shelf();
        shelves.put(connection, fresh);
        return fresh;
    }

    /** Those of one connection that nobody uses; the one used longest ago goes first. */
    private static final class Shelf {
        private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(16, 0.75f, true);

        PreparedStatement take(Connection connection, String sql) throws SQLException {
            var kept = idle.remove(sql);
            return kept == null ? connection.prepareStatement(settled(sql)) : kept;
        }

        /**
         * SQLite reads the bound value of a bare limit when it plans, and so plans anew at every use; in a sum it is not
         * looked at.
         */
        private static String settled(String sql) {
            return sql.replace("limit ?", "limit 0 + ?");
        }

        void putBack(String sql, PreparedStatement statement) throws SQLException {
            // What was bound stays: were it cleared, SQLite would plan every query anew that may use a partial index.
            statement.setFetchSize(0);
            var second = idle.put(sql, statement);
            if (second != null) {
                second.close();
            }
            if (idle.size() > MOST) {
                var eldest = idle.entrySet().iterator();
                var oldest = eldest.next().getValue();
                eldest.remove();
                oldest.close();
            }
        }
    }

    /** Lends them to one user of the connection. */
    private static final class Lender extends DefaultStatementBuilder {
        private final Connection connection;
        private final Shelf shelf;
        private final Map<Statement, String> lent = new IdentityHashMap<>();

        Lender(Connection connection, Shelf shelf) {
            this.connection = connection;
            this.shelf = shelf;
        }

        @Override
        public PreparedStatement create(Connection wrapped, String sql, StatementContext context) throws SQLException {
            if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
                return super.create(wrapped, sql, context);
            }
            var statement = shelf.take(connection, sql);
            lent.put(statement, sql);
            return statement;
        }

        @Override
        public void close(Connection wrapped, String sql, Statement statement) throws SQLException {
            var kept = lent.remove(statement);
            if (kept != null && statement instanceof PreparedStatement prepared) {
                shelf.putBack(kept, prepared);
            } else {
                super.close(wrapped, sql, statement);
            }
        }

        /** One that was not given back may still be at work: it is not used again. */
        @Override
        public void close(Connection wrapped) {
            for (var statement : lent.keySet()) {
                try {
                    statement.close();
                } catch (SQLException e) {
                    throw Faults.of(e, "close");
                }
            }
            lent.clear();
        }
    }
}
