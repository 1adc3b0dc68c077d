package org.huiyin.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.database.SqliteDatabase;
import org.huiyin.ledger.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite itself refuses and promises. */
class SqliteWallTest extends WallContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return SqliteDatabase.file(folder.resolve("wall.db"));
    }

    @Test
    void aCommitIsOnTheDiskBeforeItReturns() {
        try (var database = SqliteDatabase.file(folder.resolve("safe.db"))) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
        }
    }

    @Test
    void aFullDiskIsToldAndKeepsNothingAndPasses() {
        try (var database = SqliteDatabase.file(folder.resolve("full.db"))) {
            var pages = pragma(database, "page_count");
            pragma(database, "max_page_count = " + pages);
            assertThatThrownBy(() -> fill(database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("full")
                    .hasMessageNotContaining("secret");
            assertThat(dues(database)).isZero();

            pragma(database, "max_page_count = 1000000");
            fill(database);

            assertThat(dues(database)).isEqualTo(500);
        }
    }

    private static void fill(Database database) {
        database.inTransaction(handle -> {
            var batch = handle.prepareBatch("insert into due values ('ITEM_DUE', ?, ?, 0)");
            for (int i = 0; i < 500; i++) {
                batch.add("secret " + i, "x".repeat(500));
            }
            return batch.execute();
        });
    }

    private static long dues(Database database) {
        return database.look(handle ->
                handle.createQuery("select count(*) from due").mapTo(Long.class).one());
    }

    private static String pragma(Database database, String pragma) {
        return database.inTransaction(handle ->
                handle.createQuery("pragma " + pragma).mapTo(String.class).one());
    }
}
