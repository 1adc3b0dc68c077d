package org.huiyin.adapters.store;

import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreContract;

/** SQLite in a file that is thrown away. */
class ThrowawayStoreTest extends StoreContract {

    @Override
    protected Store open() {
        return SqlStores.sqliteThrowaway();
    }
}
