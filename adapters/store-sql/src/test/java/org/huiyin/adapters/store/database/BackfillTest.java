package org.huiyin.adapters.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Items of before the columns of the figures were there get them from what was written then. */
final class BackfillTest {
    private static final String BEFORE = "5";
    private static final long CLAIMED = 1_740_967_200_000L;

    @TempDir
    Path folder;

    private Jdbi jdbi;

    @BeforeEach
    void anOlderDatabaseIsBroughtToThePresent() {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("town.db"));
        jdbi = Jdbi.create(source);
        older(source).migrate();
        jdbi.useHandle(BackfillTest::write);
        Schema.SQLITE.migrate(source);
    }

    private static Flyway older(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/sqlite")
                .placeholders(Map.of("number", "integer", "bytewise", "collate binary"))
                .target(BEFORE)
                .load();
    }

    private static void write(Handle handle) {
        item(handle, "A1000C", "CLOSED", """
                {"profile": "fast", "rating": "SATISFIED", "clock": {"found": "2025-03-03T01:00:00.250Z"},
                 "links": {"repeatOf": "A0999Z"}}""");
        step(handle, "A1000C", 1, "CLAIMED", CLAIMED, "u-gu");
        step(handle, "A1000C", 2, "CLAIMED", CLAIMED + 1, "u-ye");
        step(handle, "A1000C", 3, "CLOSED", CLAIMED + 2, "asker");
        item(handle, "A1001H", "CLOSED", """
                {"profile": "normal", "clock": {"found": "2025-03-03T02:00:00Z"}, "links": {}}""");
        step(handle, "A1001H", 1, "CLOSED", CLAIMED, "bot");
        item(handle, "A1002N", "DISPATCHED", """
                {"profile": "normal", "clock": {"found": "2025-03-03T03:00:00Z"}, "links": {}}""");
    }

    private static void item(Handle handle, String code, String state, String body) {
        handle.createUpdate("""
                insert into item (code, number, version, state, kind, grid_path, reporter, opened_at, finished_at, body)
                values (:code, (select count(*) from item), 1, :state, 'REQUEST', 'yt/', 'asker', 0, 0, :body)""")
                .bind("code", code)
                .bind("state", state)
                .bind("body", body)
                .execute();
    }

    private static void step(Handle handle, String code, int seq, String type, long at, String by) {
        handle.createUpdate("""
                insert into item_event (code, seq, at, type, seal, previous, digest)
                values (:code, :seq, :at, :type, '', '', '')""")
                .bind("code", code)
                .bind("seq", seq)
                .bind("at", at)
                .bind("type", type)
                .execute();
        handle.createUpdate("insert into item_event_payload (code, seq, salt, body) values (:code, :seq, '', :body)")
                .bind("code", code)
                .bind("seq", seq)
                .bind("body", "{\"by\": \"" + by + "\"}")
                .execute();
    }

    private List<Object> column(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + name + " from item order by code")
                .map((row, context) -> row.getObject(1))
                .list());
    }

    @Test
    void theProfileAndTheRatingStandBesideTheBody() {
        assertThat(column("profile")).containsExactly("fast", "normal", "normal");
        assertThat(column("rating")).isEqualTo(Arrays.asList("SATISFIED", null, null));
    }

    @Test
    void theMomentItWasFoundIsKeptToTheMillisecond() {
        assertThat(column("found_at").stream().map(at -> ((Number) at).longValue()))
                .containsExactly(1_740_963_600_250L, 1_740_967_200_000L, 1_740_970_800_000L);
    }

    @Test
    void theFirstClaimCounts() {
        assertThat(column("claimed_at")).isEqualTo(Arrays.asList(CLAIMED, null, null));
    }

    @Test
    void whatRepeatsAnotherPointsToIt() {
        assertThat(column("repeat_of")).isEqualTo(Arrays.asList("A0999Z", null, null));
    }

    @Test
    void onlyWhatTheBotClosedByItselfWasClosedInSilence() {
        assertThat(column("silent").stream().map(it -> ((Number) it).intValue()))
                .containsExactly(0, 1, 0);
    }
}
