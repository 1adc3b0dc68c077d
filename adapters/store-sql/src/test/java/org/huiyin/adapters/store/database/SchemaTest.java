package org.huiyin.adapters.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.huiyin.ledger.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SchemaTest {
    private static final Path STEPS = Path.of("src/main/resources/db");

    @TempDir
    Path folder;

    @Test
    void theNewestVersionIsThatOfTheNewestFile() throws IOException {
        try (var files = Files.walk(STEPS)) {
            var newest = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d+__.*\\.sql"))
                    .map(name -> name.substring(1, name.indexOf('_')))
                    .max(Comparator.comparingInt(Integer::parseInt));
            assertThat(newest).contains(Schema.NEWEST);
        }
    }

    @Test
    void tablesThatArePresentAreLeftAlone() throws Exception {
        var source = source();
        Schema.SQLITE.migrate(source);
        int taken = steps(source);
        Schema.SQLITE.migrate(source);
        assertThat(steps(source)).isEqualTo(taken);
    }

    @Test
    void aDatabaseOfANewerProgramIsRefused() throws Exception {
        var source = source();
        Schema.SQLITE.migrate(source);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 0, 1)""");
        }
        assertThatThrownBy(() -> Schema.SQLITE.migrate(source)).isInstanceOf(StoreException.class);
    }

    private SQLiteDataSource source() {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("town.db"));
        return source;
    }

    private static int steps(SQLiteDataSource source) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            count.next();
            return count.getInt(1);
        }
    }
}
