package org.huiyin.adapters.store;

import java.util.List;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.database.PostgresDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Postgres.class)
class PostgresTamperTest extends TamperContract {
    private final String url;

    PostgresTamperTest(String url) {
        this.url = url;
    }

    @Override
    Database open() {
        return PostgresDatabase.throwaway(url, "tampered");
    }

    @Override
    List<String> guards() {
        return List.of(
                "drop trigger item_event_no_change on item_event",
                "drop trigger audit_head_no_change on audit_head",
                "drop trigger audit_mark_no_change on audit_mark");
    }
}
