package org.huiyin.adapters.store;

import java.nio.file.Path;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreContract;
import org.junit.jupiter.api.io.TempDir;

/** SQLite in a file. */
class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    protected Store open() {
        return SqlStores.sqlite(folder.resolve("huiyin.db"));
    }
}
