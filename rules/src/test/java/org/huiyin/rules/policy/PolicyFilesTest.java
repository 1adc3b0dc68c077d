package org.huiyin.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiyin.deadline.DeadlineProfile;
import org.huiyin.deadline.Length;
import org.huiyin.deadline.Rung;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.notice.NoticeClass;
import org.huiyin.notice.NoticeKind;
import org.huiyin.rules.yaml.RuleFileException;
import org.huiyin.rules.yaml.YamlFile;
import org.huiyin.rules.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyFilesTest {
    private static final Path DEADLINES = Path.of("deadlines", "deadlines.yml");
    private static final Path CALENDAR = Path.of("calendar.yml");
    private static final Path NOTICES = Path.of("notices", "notices.yml");
    private static final Path LIMITS = Path.of("limits.yml");

    @Test
    void theShippedDeadlinesHoldTheProfilesTheDeskNames() throws IOException {
        var profiles = DeadlineFile.read(YamlFile.read(DEADLINES));

        assertThat(profiles).containsKeys("danger", "urgent", "normal", "task");
        assertThat(of(profiles, "danger").claim()).isEqualTo(new Length.Clock(Duration.ofMinutes(5)));
        assertThat(of(profiles, "utility").done()).isEqualTo(new Length.Clock(Duration.ofHours(24)));
        assertThat(of(profiles, "normal").claim()).isEqualTo(new Length.WorkingHours(4));
        assertThat(of(profiles, "normal").callBack()).isEqualTo(new Length.WorkingDays(1));
        assertThat(of(profiles, "urgent").escalate()).containsOnlyKeys(Rung.LEADER, Rung.VILLAGE, Rung.TOWNSHIP);
        assertThat(of(profiles, "normal").track()).isEqualTo(DeadlineProfile.Track.NORMAL);
    }

    @Test
    void theShippedCalendarKnowsTheHolidaysOfTheNewYear() throws IOException {
        var calendar = CalendarFile.read(YamlFile.read(CALENDAR));

        assertThat(calendar.lastYear()).isGreaterThanOrEqualTo(2026);
        assertThat(calendar.isWorked(LocalDate.of(2026, 2, 17))).isFalse();
        assertThat(calendar.isWorked(LocalDate.of(2026, 2, 28))).isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            off: [01-01, 02-10 | off: [01-01, 02-30 | calendar.yml:#: years.2024.off[1]: 02-30 (expected: a day of 2024 such as 10-01)
            02-10..02-17 | 02-17..02-10 | calendar.yml:#: years.2024.off[1]: 02-17..02-10 (expected: a day such as 10-01, or days such as 10-01..10-07)
            "08:30"    | "12:30"  | calendar.yml:#: hours[0]: out of order (expected: stretches of a day, one after the other)
            """)
    void aBadCalendarIsNamed(String right, String wrong, String complaint) throws IOException {
        var broken = broken(CALENDAR, right, wrong);

        assertThatThrownBy(() -> CalendarFile.read(broken.node()))
                .isInstanceOf(RuleFileException.class)
                .hasMessage(complaint.replace("#", broken.line()));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            claim: PT5M, escal  | escal              | deadlines.yml:#: deadlines.danger: claim: missing (expected: a value)
            claim: PT5M,        | claim: 0 working hours, | deadlines.yml:#: deadlines.danger.claim: 0 working hours (expected: a length of time above zero)
            claim: PT5M,        | claim: 5 minutes,  | deadlines.yml:#: deadlines.danger.claim: 5 minutes (expected: a length of time such as PT30M or P3D)
            claim: PT5M,        | claim: PT0S,       | deadlines.yml:#: deadlines.danger.claim: PT0S (expected: a length of time above zero)
            claim: PT5M,        | claim: P2D,        | deadlines.yml:#: deadlines.danger.claim: P2D (expected: no longer than done)
            first_word: PT30M,  | first_word: P2D,    | deadlines.yml:#: deadlines.danger.first_word: P2D (expected: no longer than done)
            track: fast         | track: express     | deadlines.yml:#: deadlines.danger.track: express (expected: one of fast, normal)
            track: fast         | lane: fast         | deadlines.yml:#: deadlines.danger.lane: unknown key (expected: one of track, claim, escalate, nudge, forgotten, first_word, done, call_back, return_visit)
            urgent:             | danger:            | deadlines.yml:#: deadlines.danger: given twice (expected: once)
            """)
    void aBadDeadlineIsNamed(String right, String wrong, String complaint) throws IOException {
        var broken = broken(DEADLINES, right, wrong);

        assertThatThrownBy(() -> DeadlineFile.read(broken.node()))
                .isInstanceOf(RuleFileException.class)
                .hasMessage(complaint.replace("#", broken.line()));
    }

    @Test
    void aSearchGoesToThoseWhoWalkTheGridsAndNeedsItsCaseNumber() throws IOException {
        var wanted = of(notices(), NoticeKind.WANTED);

        assertThat(wanted.publishers()).isEqualTo(Set.of(Role.POLICE, Role.COMMAND));
        assertThat(wanted.audience()).isEqualTo(Set.of(Group.Purpose.STAFF, Group.Purpose.VOLUNTEERS));
        assertThat(wanted.wider()).isEqualTo(Set.of(Group.Purpose.RESIDENTS));
        assertThat(wanted.proof()).isEqualTo(NoticeClass.Proof.CASE_NUMBER);
        assertThat(wanted.undo()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aSurveyAsksNobodyForAnEcho() throws IOException {
        assertThat(of(notices(), NoticeKind.SURVEY).asked()).isEmpty();
        assertThat(of(notices(), NoticeKind.SURVEY).proof()).isEqualTo(NoticeClass.Proof.NONE);
    }

    @Test
    void noResidentPublishesAnything() throws IOException {
        assertThat(notices().values()).noneMatch(n -> n.publishers().contains(Role.RESIDENT));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            [police, command] | [sheriff]         | notices.yml:#: notices.wanted.publishers[0]: sheriff (expected: one of resident, grid_leader, grid_worker, mobile_worker, police, department, command, volunteer, admin)
            [police, command] | []                | notices.yml:#: notices.wanted.publishers: none (expected: at least one)
            wider:            | widest:           | notices.yml:#: notices.wanted.widest: unknown key (expected: one of publishers, audience, wider, asked, proof, lane, lifetime, undo, remind, circle, doors)
            lifetime: P3D     | lifetime: forever | notices.yml:#: notices.wanted.lifetime: forever (expected: a length of time such as PT30M or P3D)
            times: 2          | times: 5        | notices.yml:#: notices.wanted.remind.times: 5 (expected: 1 to 2)
            percent: 50       | percent: 500    | notices.yml:#: notices.mobilise.circle.percent: 500 (expected: 1 to 100)
            lane: emergency   | lane: loud        | notices.yml:#: notices.wanted.lane: loud (expected: one of quiet, routine, emergency)
            """)
    void aBadNoticeIsNamed(String right, String wrong, String complaint) throws IOException {
        var broken = broken(NOTICES, right, wrong);

        assertThatThrownBy(() -> NoticeFile.read(broken.node()))
                .isInstanceOf(RuleFileException.class)
                .hasMessage(complaint.replace("#", broken.line()));
    }

    @Test
    void aLimitThatIsLeftOutIsNamed() {
        assertThatThrownBy(() -> LimitsFile.read(parse("limits.yml", "hold: PT3S")))
                .hasMessage("limits.yml:1: night: missing (expected: a value)");
    }

    @Test
    void aKindNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> NoticeFile.read(parse("n.yml", "notices: {riddle: {}}")))
                .hasMessage(
                        "n.yml:1: notices.riddle: unknown key (expected: one of wanted, missing_person, fraud, safety,"
                                + " policy, weather, mobilise, survey, quiz, general)");
    }

    @Test
    void theShippedLimitsAreRead() throws IOException {
        var limits = LimitsFile.read(YamlFile.read(LIMITS));

        assertThat(limits.hold()).isEqualTo(Duration.ofSeconds(3));
        assertThat(limits.isNight(LocalTime.of(23, 0))).isTrue();
        assertThat(limits.isNight(LocalTime.of(7, 0))).isFalse();
        assertThat(limits.sure()).isEqualTo(0.6);
        assertThat(limits.replyBudget()).isEqualTo(20);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            hold: PT3S       | hold: 3s          | limits.yml:#: hold: 3s (expected: a length of time such as PT30M or P3D)
            hold: PT3S       | held: PT3S        | limits.yml:#: held: unknown key (expected: one of hold, fragment_window, answer_window, merge_window, spot_merge_window, context_window, repeat_window, calm_window, same_answer, undo, care_visit, contact_every, shift_notice, list_lifetime, night, sure, doubtful, alike, perhaps_alike, reply_budget, answer_grace, code_lifetime, wrong_codes, audit_at, asks, prints, drive_card_at, digest, doors, accounts)
            from: "22:00"    | from: ten         | limits.yml:#: night.from: ten (expected: a time of day such as 22:00)
            sure: 0.6        | sure: 6           | limits.yml:#: sure: 6 (expected: a number from 0 to 1)
            doubtful: 0.35   | doubtful: 0.7     | limits.yml:#: doubtful: 0.7 (expected: no more than sure)
            perhaps_alike: 0.2 | perhaps_alike: 0.7 | limits.yml:#: perhaps_alike: 0.7 (expected: no more than alike)
            reply_budget: 20 | reply_budget: 0   | limits.yml:#: reply_budget: 0 (expected: one or more)
            """)
    void aBadLimitIsNamed(String right, String wrong, String complaint) throws IOException {
        var broken = broken(LIMITS, right, wrong);

        assertThatThrownBy(() -> LimitsFile.read(broken.node()))
                .isInstanceOf(RuleFileException.class)
                .hasMessage(complaint.replace("#", broken.line()));
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static Map<NoticeKind, NoticeClass> notices() throws IOException {
        return NoticeFile.read(YamlFile.read(NOTICES));
    }

    /** A shipped file with one thing made wrong, and the line it is on. */
    private record Broken(YamlNode node, String line) {}

    private static Broken broken(Path path, String right, String wrong) throws IOException {
        String text = Files.readString(path);
        int at = text.indexOf(right, Math.max(0, text.lastIndexOf("\n#")));
        assertThat(at).as(right).isPositive();
        var node = parse(
                path.getFileName().toString(), text.substring(0, at) + wrong + text.substring(at + right.length()));
        return new Broken(node, String.valueOf(text.substring(0, at + 1).lines().count()));
    }

    private static YamlNode parse(String name, String yaml) {
        return YamlFile.parse(name, yaml.getBytes(StandardCharsets.UTF_8));
    }
}
