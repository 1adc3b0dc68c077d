package org.huiyin.adapters.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed gets into the file, and whoever writes need not do it. */
final class CheckpointsTest {
    private static final int ROWS = 2_000;

    @TempDir
    Path folder;

    private void write(Database database) {
        database.inTransaction(handle -> {
            for (int i = 0; i < ROWS; i++) {
                handle.execute("insert into due values ('ITEM_DUE', ?, '', 1)", "A" + "1".repeat(200) + i);
            }
            return true;
        });
    }

    @Test
    void theLogIsCarriedOverFromAnotherConnection() throws IOException {
        var file = folder.resolve("town.db");
        try (var database = SqliteDatabase.file(file);
                var checkpoints = SqliteDatabase.checkpoints(file)) {
            checkpoints.one();
            long before = Files.size(file);
            write(database);

            checkpoints.one();

            assertThat(Files.size(file)).isGreaterThan(before + ROWS * 200L);
        }
    }

    @Test
    void whoLooksMeanwhileKeepsWhatTheySaw() {
        var file = folder.resolve("town.db");
        try (var database = SqliteDatabase.file(file);
                var checkpoints = SqliteDatabase.checkpoints(file)) {
            var seen = database.look(handle -> {
                var count = handle.createQuery("select count(*) from due").mapTo(Integer.class);
                int first = count.one();
                write(database);
                checkpoints.one();
                return first == count.one();
            });

            assertThat(seen).isTrue();
        }
    }
}
