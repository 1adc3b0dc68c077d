package org.huiyin.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Target;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Ledger;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.ledger.Taker;
import org.huiyin.text.Phrase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes on one database. */
@ExtendWith(Postgres.class)
class PostgresNodesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String url;
    private Store here;
    private Store there;

    PostgresNodesTest(String url) {
        this.url = url;
    }

    @BeforeEach
    void open() {
        here = SqlStores.postgresThrowaway(url, "nodes");
        there = SqlStores.postgres(url, "nodes");
    }

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    private static void write(Store store, Consumer<Ledger> work) {
        store.inTransaction(ledger -> {
            work.accept(ledger);
            return true;
        });
    }

    private static Outgoing outgoing(String key) {
        return new Outgoing(
                key,
                new Target.ToGroup("g-1"),
                Phrase.of("words"),
                List.of(),
                Optional.empty(),
                List.of(),
                NOON,
                Outgoing.Lane.ANSWER);
    }

    @Test
    void aLeaseLostInTheMiddleOfTheWorkKeepsNothing() {
        var stale = here.leases().acquire("ticker", "here", NOON, MINUTE).orElseThrow();

        assertThatThrownBy(() -> write(here, ledger -> {
                    ledger.schedule(Due.of(NOON, Due.What.ITEM_DUE, "A1000K"));
                    there.leases().acquire("ticker", "there", NOON.plus(MINUTE), MINUTE);
                    ledger.check(stale);
                }))
                .isInstanceOf(StoreConflict.class);

        assertThat(there.<List<Due>>look(looks -> looks.dues().due(NOON, 10))).isEmpty();
    }

    @Test
    void whatAnotherNodeWroteMeanwhileIsAConflict() {
        write(here, ledger -> ledger.queue(outgoing("k")));

        assertThatThrownBy(() -> write(here, ledger -> {
                    assertThat(ledger.sayings().isKnown("k")).isTrue();
                    new Taker(there).take(NOON, 1);
                    ledger.queue(outgoing("k"));
                }))
                .isInstanceOf(StoreConflict.class);
    }

    @Test
    void nodesThatTakeAtOnceNeverTakeTheSameRow() throws Exception {
        write(here, ledger -> {
            for (int i = 0; i < 200; i++) {
                ledger.queue(outgoing("k" + i));
            }
        });
        var seen = ConcurrentHashMap.<String>newKeySet();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var takers = List.of(taker(here, seen), taker(there, seen), taker(here, seen), taker(there, seen));
            for (var done : threads.invokeAll(takers)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(seen).hasSize(200);
    }

    private static Callable<Boolean> taker(Store store, ConcurrentHashMap.KeySetView<String, Boolean> seen) {
        return () -> {
            var taker = new Taker(store);
            var taken = taker.take(NOON, 7);
            while (!taken.isEmpty()) {
                assertThat(taken).allMatch(seen::add);
                taken = taker.take(NOON, 7);
            }
            return true;
        };
    }
}
