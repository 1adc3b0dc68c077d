package org.huiyin.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.demo.Demo;
import org.huiyin.delivery.Saying;
import org.huiyin.grid.Group;
import org.huiyin.ledger.Store;
import org.huiyin.rules.Models;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the auditor does by itself, and what the command room hears of it. */
class AuditWatchTest {
    private static Rules rules;

    @TempDir
    Path folder;

    private final Store store = SqlStores.sqliteInMemory();
    private Instant now = Instant.parse("2026-03-02T04:00:00Z");

    @BeforeAll
    static void readRules() throws IOException {
        rules = Rules.of(RuleFolder.shipped().book(), Demo.roster(), Models.none());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private AuditWatch watch() {
        var auditor = new Auditor(store.books(), new AuditFiles(folder), () -> Duration.ofHours(1), () -> now);
        return new AuditWatch(auditor, store, rules::town, () -> now, "node");
    }

    private List<Saying> said() {
        return store.pages().sayings(100);
    }

    @Test
    void nothingFoundIsNothingSaid() throws IOException {
        OneItem.in(store, Optional.of("leader"), now);
        watch().look();

        assertThat(said()).isEmpty();
        assertThat(store.books().head(1).map(head -> head.extent().steps())).contains(2L);
    }

    @Test
    void whatIsFoundIsSaidInTheCommandRoomOnceADay() throws IOException {
        OneItem.in(store, Optional.empty(), now);
        watch().look();
        watch().look();

        assertThat(said()).hasSize(1);
        var alarm = said().get(0).outgoing();
        var room = rules.town().roster().group(alarm.to().id()).orElseThrow();
        assertThat(room.is(Group.Purpose.COMMAND)).isTrue();
        assertThat(rules.phrases().say(alarm.phrase(), Locale.SIMPLIFIED_CHINESE, now))
                .contains("发现1处问题", OneItem.CODE)
                .hasLineCount(2);
        now = now.plus(Duration.ofDays(1));
        watch().look();
        assertThat(said()).hasSize(2);
    }

    @Test
    void everyDayAtItsHourItComesAgainAndAtNightTheAlarmWaits() throws IOException {
        var watch = watch();
        watch.look();
        OneItem.in(store, Optional.empty(), now);
        now = now.plus(Duration.ofHours(14));
        watch.look();
        assertThat(said()).isEmpty();

        // Three in the morning, where the town lies.
        now = Instant.parse("2026-03-02T19:00:00Z");
        watch.look();
        assertThat(said()).hasSize(1);
        assertThat(said().get(0).outgoing().notBefore()).isEqualTo(Instant.parse("2026-03-02T23:00:00Z"));
    }

    @Test
    void everyHourALineIsDrawn() throws IOException {
        var watch = watch();
        watch.look();
        OneItem.in(store, Optional.of("leader"), now);
        now = now.plus(Duration.ofMinutes(59));
        watch.look();
        assertThat(store.books().head(1)).isEmpty();

        now = now.plus(Duration.ofMinutes(1));
        watch.look();
        assertThat(store.books().head(1)).isPresent();
    }
}
