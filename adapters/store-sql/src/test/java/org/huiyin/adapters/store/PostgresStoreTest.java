package org.huiyin.adapters.store;

import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL, a schema for each test. */
@ExtendWith(Postgres.class)
class PostgresStoreTest extends StoreContract {
    private final String url;

    PostgresStoreTest(String url) {
        this.url = url;
    }

    @Override
    protected Store open() {
        return SqlStores.postgresThrowaway(url, "contract");
    }
}
