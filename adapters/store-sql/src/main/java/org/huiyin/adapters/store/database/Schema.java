package org.huiyin.adapters.store.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.huiyin.ledger.StoreException;

/** The tables of one vendor: {@code db/common} with the vendor's words put in, then {@code db/<vendor>}. */
enum Schema {
    SQLITE("sqlite", Map.of("number", "integer", "bytewise", "collate binary")),
    POSTGRESQL("postgresql", Map.of("number", "bigint", "bytewise", "collate \"C\""));

    /** The version of the newest file under {@code db}. */
    static final String NEWEST = "27";

    private static final String[] NONE = {};
    private static final String HISTORY = "flyway_schema_history";

    private final String folder;
    private final Map<String, String> words;

    Schema(String folder, Map<String, String> words) {
        this.folder = folder;
        this.words = Map.copyOf(words);
    }

    /** Brings the tables to the present; a database that is newer than we are is refused. */
    void migrate(DataSource source) {
        if (!isPresent(source, HISTORY)) {
            migrate(configured(source));
        }
    }

    /** The same inside one schema, which is made if it is missing. */
    void migrate(DataSource source, String schema) {
        if (!isPresent(source, schema + "." + HISTORY)) {
            migrate(configured(source).schemas(schema).defaultSchema(schema).createSchemas(true));
        }
    }

    /**
     * Whether the newest step was the last one taken, and succeeded: then a start need not wait for the library that
     * takes steps. Whatever else is found, or not found, is left to that library.
     */
    private static boolean isPresent(DataSource source, String history) {
        var query = "select version, success from " + history + " order by installed_rank desc limit 1";
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var last = statement.executeQuery(query)) {
            return last.next() && NEWEST.equals(last.getString(1)) && last.getBoolean(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private FluentConfiguration configured(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/" + folder)
                .placeholders(words)
                .ignoreMigrationPatterns(NONE) // else a step of a newer program would be passed over in silence
                .cleanDisabled(true);
    }

    private static void migrate(FluentConfiguration configuration) {
        try {
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw new StoreException("database: tables could not be brought to the present", e);
        }
    }
}
