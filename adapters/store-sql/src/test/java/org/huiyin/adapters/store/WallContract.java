package org.huiyin.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.item.ItemEvent;
import org.huiyin.ledger.StoreConflict;
import org.huiyin.ledger.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses what must never be, whatever the code above it does. */
abstract class WallContract {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String EVENT =
            "insert into item_event values ('A1000K', 1, 0, 'OPENED', 'seal', '', 'digest')";

    private Database database;

    abstract Database open();

    @BeforeEach
    void openEmpty() {
        database = open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run(String sql) {
        database.briefly(handle -> handle.execute(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into message values (:n, 'p', 'a', 'c', 'm1', 'p-1', 0, 0, 'WAITING', '', '\"\"', '{}', null,"
                        + " null)",
                "insert into link values (1, 'A1000K', :n)",
                "insert into dead_letter values (1, 'why', :n)",
                "insert into item (code, number, version, state, kind, grid_path, reporter, opened_at, finished_at, body)"
                        + " values ('A1000K', :n, 1, 'CLOSED', 'TIP', '/', 'p', 0, 0, '{}')",
                "insert into item (code, number, version, state, kind, grid_path, reporter, opened_at, finished_at, body)"
                        + " values ('A' || :n, 7, 1, 'CLOSED', 'TIP', '/', 'p', 0, 0, '{}')",
                "insert into item_event values ('A1000K', 1, :n, 'OPENED', '', '', '')",
                "insert into notice values ('T1000K', :n, 1, 'WANTED', 'LIVE', 0, 0, '{}')",
                "insert into outgoing values (:n, 'key', 0, 0, 'QUEUED', 'GROUP', 'g', 0, 0, null, null, null, null,"
                        + " null, null, '{}', null, null)",
                "insert into due values ('ITEM_DUE', 'A1000K', '', :n)",
                "insert into audit_head values (1, :n, 1, 1, '', '', '')",
                "insert into audit_mark values (1, 1, 'A1000K', :n, '')",
                "insert into lease values ('ticker', 'n', :n, 0)"
            })
    void theSameTwiceIsRefused(String sql) {
        run(sql.replace(":n", "1"));

        assertThatThrownBy(() -> run(sql.replace(":n", "2"))).isInstanceOf(StoreConflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update item_event set type = 'CLOSED'", "delete from item_event"})
    void historyIsNeverChanged(String sql) {
        run(EVENT);

        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("append only")
                .hasMessageContaining(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_head set at = 1",
                "delete from audit_head",
                "update audit_mark set digest = ''",
                "delete from audit_mark"
            })
    void headsAreNeverChanged(String sql) {
        run("insert into audit_head values (1, 0, 1, 1, 'marks', '', 'signature')");
        run("insert into audit_mark values (1, 1, 'A1000K', 1, 'digest')");

        assertThatThrownBy(() -> run(sql)).isInstanceOf(StoreException.class).hasMessageContaining("append only");
    }

    @Test
    void whoeverLooksCannotWrite() {
        assertThatThrownBy(() -> database.look(handle -> handle.execute(EVENT))).isInstanceOf(StoreException.class);
    }

    @Test
    void erasingWhoAndWhyLeavesTheChainWhole() {
        append(NOON);

        run("delete from item_event_payload where seq = 1");

        assertThat(this.<List<String>>events(EventRows::broken)).isEmpty();
        assertThat(this.<List<ItemEvent>>events(rows -> rows.history("A1000K")))
                .extracting(ItemEvent::by)
                .containsExactly(ItemEvent.ERASED, ItemEvent.BOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update item_event_payload set body = '{\"by\":\"p-9\"}' where seq = 2",
                "insert into item_event values ('A1000K', 3, 0, 'CLOSED', 'seal', 'forged', 'digest')",
                "insert into item_event values ('B1000K', 2, 0, 'CLOSED', 'seal', '', 'digest')"
            })
    void whatWasForgedShows(String sql) {
        append(NOON);
        assertThat(this.<List<String>>events(EventRows::broken)).isEmpty();

        run(sql);

        assertThat(this.<List<String>>events(EventRows::broken)).hasSize(1);
    }

    private void append(Instant at) {
        events(rows -> {
            rows.append("A1000K", List.of(ItemEvent.ticked(at, ItemEvent.Type.OPENED)));
            rows.append("A1000K", List.of(ItemEvent.ticked(at, ItemEvent.Type.URGED)));
            return true;
        });
    }

    private <T> T events(Function<EventRows, T> work) {
        return database.briefly(handle -> work.apply(new EventRows(handle, new Json(), new Random(1))));
    }
}
