package org.huiyin.adapters.store.database;

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

    private final String folder;
    private final Map<String, String> words;

    Schema(String folder, Map<String, String> words) {
        this.folder = folder;
        this.words = Map.copyOf(words);
    }

    /** Brings the tables to the present; a database that is newer than we are is refused. */
    void migrate(DataSource source) {
        migrate(configured(source));
    }

    /** The same inside one schema, which is made if it is missing. */
    void migrate(DataSource source, String schema) {
        migrate(configured(source).schemas(schema).defaultSchema(schema).createSchemas(true));
    }

    private FluentConfiguration configured(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/" + folder)
                .placeholders(words)
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
