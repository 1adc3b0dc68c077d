package org.huiyin.adapters.store;

import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreContract;

/** SQLite in memory. */
class MemoryStoreTest extends StoreContract {

    @Override
    protected Store open() {
        return SqlStores.sqliteInMemory();
    }
}
