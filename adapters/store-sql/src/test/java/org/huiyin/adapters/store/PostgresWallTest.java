package org.huiyin.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.database.PostgresDatabase;
import org.huiyin.ledger.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What PostgreSQL itself refuses, and what becomes of the schemas. */
@ExtendWith(Postgres.class)
class PostgresWallTest extends WallContract {
    private final String url;

    PostgresWallTest(String url) {
        this.url = url;
    }

    @Override
    Database open() {
        return PostgresDatabase.throwaway(url, "wall");
    }

    @Test
    void historyIsNotEmptiedAtOnce() {
        try (var database = PostgresDatabase.throwaway(url, "truncated")) {
            assertThatThrownBy(() -> database.briefly(handle -> handle.execute("truncate item_event")))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aThrowawayNeverTakesASchemaThatIsThere() {
        assertThatThrownBy(() -> PostgresDatabase.throwaway(url, "wall")).isInstanceOf(StoreException.class);
    }

    @Test
    void aThrowawayIsGoneWhenItIsClosedAndAnotherStays() {
        PostgresDatabase.throwaway(url, "passing").close();
        PostgresDatabase.schema(url, "staying").close();

        try (var again = PostgresDatabase.throwaway(url, "passing")) {
            assertThat(again.<Integer>look(handle -> handle.createQuery(
                                    "select count(*) from information_schema.schemata where schema_name = 'staying'")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(1);
        }
    }

    @Test
    void aNameThatCouldBeMoreThanANameIsRefused() {
        assertThatThrownBy(() -> PostgresDatabase.schema(url, "x; drop schema wall"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
