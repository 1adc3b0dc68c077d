package org.huiyin.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.RosterDirectory;
import org.huiyin.app.demo.Demo;
import org.huiyin.delivery.Saying;
import org.huiyin.grid.Group;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Store;
import org.huiyin.line.Heartbeat;
import org.huiyin.line.Line;
import org.huiyin.line.SceneLoader;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.rules.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SchedulesInForceTest {
    private static final int ALL = 1_000;

    /** Each in a year of its own, so that no test meets another's. */
    private static final String SCHEDULES = """
            schedules:
              weekly: {campaigns: [fake_service, brush_orders], cron: "0 0 10 ? * WED 2030", objection: PT1H, active: true}
              nightly: {campaigns: gas, cron: "0 30 23 * * ? 2031", active: true}
              storm: {campaigns: typhoon_before, cron: "0 30 23 1 * ? 2032", active: true}
              once: {campaigns: gas, at: 2033-06-01 09:00, active: true}
              often: {campaigns: gas, cron: "0 0 8-20 * * ? 2034", active: true}
              asleep: {campaigns: gas, cron: "0 0 10 * * ? 2035"}
            """;

    private Path folder = Path.of("");
    private RulesInForce rules;
    private Store store = SqlStores.sqliteInMemory();
    private Instant now = Instant.EPOCH;

    @BeforeAll
    void readRules(@TempDir Path town) throws IOException {
        folder = town;
        write(SCHEDULES);
        rules = RulesInForce.load(folder, Demo.roster(), Models.none());
    }

    @AfterEach
    void anotherStore() {
        store.close();
        store = SqlStores.sqliteInMemory();
    }

    private void write(String schedules) throws IOException {
        Files.createDirectories(folder.resolve("schedules"));
        Files.writeString(folder.resolve("schedules/ours.yml"), schedules);
    }

    private void starts(String moment) {
        now = at(moment);
        new SchedulesInForce(store, rules, () -> now, new Heartbeat()).fit();
    }

    /** Nothing runs until then. */
    private void comes(String moment) {
        now = at(moment);
        var directory = new RosterDirectory(rules.town().roster(), "p", "bot");
        var line = new Line(store, rules::inForce, new SceneLoader(directory), () -> now, new Heartbeat());
        while (line.tick(Optional.empty()) > 0) {
            // What is due may make the next thing due.
        }
    }

    private Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private List<Notice> notices() {
        return store.pages().notices(ALL);
    }

    private List<String> told() {
        var room = rules.town().roster().groups(Group.Purpose.COMMAND).get(0).id();
        return store.pages().sayings(ALL).stream()
                .map(Saying::outgoing)
                .filter(row -> row.to().id().equals(room))
                .map(row -> row.phrase().key())
                .toList();
    }

    private List<Due> planned(String schedule) {
        return store.look(looks -> looks.dues().all(Due.What.NOTICE_SCHEDULED)).stream()
                .filter(row -> row.subject().equals(schedule))
                .toList();
    }

    @Test
    void aPlannedNoticeIsShownToTheCommandRoomAndLeavesWhenNobodySaysNo() {
        starts("2030-05-06T00:00");
        comes("2030-05-08T10:00");

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.publisher()).isEqualTo("schedule:weekly");
            assertThat(notice.state()).isEqualTo(NoticeState.WAITING);
            assertThat(notice.reach().asked()).isEmpty();
            assertThat(notice.reach().groups()).isNotEmpty();
        });
        assertThat(told()).containsExactly("notice.scheduled");

        comes("2030-05-08T11:00");
        assertThat(notices()).singleElement().extracting(Notice::state).isEqualTo(NoticeState.LIVE);
    }

    @Test
    void campaignsTakeTurnsWeekByWeek() {
        starts("2030-05-06T00:00");
        comes("2030-05-08T10:00");
        comes("2030-05-15T10:00");
        comes("2030-05-22T10:00");

        assertThat(notices()).extracting(Notice::text).hasSize(3).satisfies(texts -> {
            assertThat(texts.get(0)).isEqualTo(texts.get(2)).isNotEqualTo(texts.get(1));
        });
    }

    @Test
    void aQuietOneWaitsForTheMorning() {
        starts("2031-03-01T12:00");
        comes("2031-03-01T23:30");
        assertThat(notices()).isEmpty();

        comes("2031-03-02T06:59");
        assertThat(notices()).isEmpty();

        comes("2031-03-02T07:00");
        assertThat(notices()).hasSize(1);
    }

    @Test
    void anEmergencyGoesOutAtNightButOnlyInItsSeason() {
        starts("2032-02-20T12:00");
        comes("2032-03-01T23:30");
        assertThat(notices()).isEmpty();

        comes("2032-06-20T12:00");
        comes("2032-07-01T23:30");
        assertThat(notices()).hasSize(1);
    }

    @Test
    void afterWeeksOfSilenceItGoesOutOnceIfItIsNotTheNextOnesTurn() {
        starts("2030-05-06T00:00");
        comes("2030-05-23T12:00");

        assertThat(notices()).isEmpty();
        assertThat(told()).containsExactly("notice.missed");
        assertThat(planned("weekly")).singleElement().extracting(Due::at).isEqualTo(at("2030-05-29T10:00"));
    }

    @Test
    void aDayLateIsWorthSayingOnce() {
        starts("2030-05-06T00:00");
        comes("2030-05-09T12:00");
        comes("2030-05-09T12:01");

        assertThat(notices()).hasSize(1);
    }

    @Test
    void aSingleMomentIsStillSaidWithinItsLifeAndReportedAfterIt() {
        starts("2033-05-01T00:00");
        comes("2033-06-20T12:00");
        assertThat(notices()).hasSize(1);
        anotherStore();

        starts("2033-05-01T00:00");
        comes("2033-07-20T12:00");
        assertThat(notices()).isEmpty();
        assertThat(told()).containsExactly("notice.missed");
        assertThat(planned("once")).isEmpty();
    }

    @Test
    void startingAgainNeitherMovesNorForgetsWhatIsPlanned() {
        starts("2030-05-06T00:00");
        var before = planned("weekly");

        starts("2030-05-09T00:00");

        assertThat(planned("weekly")).isEqualTo(before);
    }

    @Test
    void oneThatIsNotInUseIsNeverDue() {
        starts("2035-05-06T00:00");

        assertThat(planned("asleep")).isEmpty();
    }

    @Test
    void otherRulesTakeBackWhatIsNoLongerPlanned() throws IOException {
        starts("2034-05-06T00:00");
        assertThat(planned("often")).hasSize(1);

        try {
            write(SCHEDULES.replace("8-20 * * ? 2034", "9 * * ? 2034").replace("2033-06-01", "2034-06-02"));
            rules.reload();
            starts("2034-05-06T00:00");
            assertThat(planned("often")).singleElement().extracting(Due::at).isEqualTo(at("2034-05-06T09:00"));

            write("schedules: {}");
            rules.reload();
            starts("2034-05-06T00:00");
            assertThat(planned("often")).isEmpty();
        } finally {
            write(SCHEDULES);
            rules.reload();
        }
    }
}
