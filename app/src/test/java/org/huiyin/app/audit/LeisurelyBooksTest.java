package org.huiyin.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.audit.Entry;
import org.huiyin.ledger.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The auditor leaves most of the machine to others, and passes nothing over. */
class LeisurelyBooksTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private final Store store = SqlStores.sqliteInMemory();
    private final List<Duration> rests = new ArrayList<>();
    private long nanos;

    @AfterEach
    void close() {
        store.close();
    }

    private List<Entry> read(Duration eachTakes) {
        var seen = new ArrayList<Entry>();
        var books = new LeisurelyBooks(store.books(), () -> nanos, rests::add);
        books.read(entry -> {
            seen.add(entry);
            nanos += eachTakes.toNanos();
        });
        return seen;
    }

    @Test
    void fewAreReadAtOnce() {
        OneItem.in(store, Optional.of("leader"), NOW);

        assertThat(read(Duration.ofMillis(1))).hasSize(1);
        assertThat(rests).isEmpty();
    }

    @Test
    void longWorkIsFollowedByALongerRest() {
        OneItem.in(store, Optional.of("leader"), NOW);

        assertThat(read(Duration.ofMillis(80))).hasSize(1);
        assertThat(rests).containsExactly(Duration.ofMillis(240));
    }
}
