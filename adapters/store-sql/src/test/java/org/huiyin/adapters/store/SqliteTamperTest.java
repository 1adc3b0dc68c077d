package org.huiyin.adapters.store;

import java.nio.file.Path;
import java.util.List;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.database.SqliteDatabase;
import org.junit.jupiter.api.io.TempDir;

class SqliteTamperTest extends TamperContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return SqliteDatabase.file(folder.resolve("tampered.db"));
    }

    @Override
    List<String> guards() {
        return List.of(
                "drop trigger item_event_no_update",
                "drop trigger item_event_no_delete",
                "drop trigger audit_head_no_update",
                "drop trigger audit_head_no_delete",
                "drop trigger audit_mark_no_update",
                "drop trigger audit_mark_no_delete");
    }
}
