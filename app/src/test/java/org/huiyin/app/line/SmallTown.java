package org.huiyin.app.line;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.app.RosterDirectory;
import org.huiyin.burden.AskLimits;
import org.huiyin.burden.Asks;
import org.huiyin.chat.Directory;
import org.huiyin.chat.DoorLimits;
import org.huiyin.checklist.Needs;
import org.huiyin.deadline.WorkingCalendar;
import org.huiyin.desk.Limits;
import org.huiyin.desk.Policy;
import org.huiyin.desk.Town;
import org.huiyin.digest.DigestTime;
import org.huiyin.dispute.DisputeWords;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.grid.Group;
import org.huiyin.grid.Level;
import org.huiyin.grid.Person;
import org.huiyin.grid.Roster;
import org.huiyin.health.AccountLimits;
import org.huiyin.media.PrintLimits;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.huiyin.notice.Programme;
import org.huiyin.proactive.Proactive;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Clause;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Reading;
import org.huiyin.reading.Why;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;
import org.huiyin.text.Digits;
import org.huiyin.text.Redactor;

/**
 * One village with a group for every name. Its readers read two words: "trouble", a report that no rule of this town
 * knows a deadline for, and "poison", which cannot be read at all. All else is chatter.
 */
final class SmallTown {
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final String PLATFORM = "sandbox";
    static final String TROUBLE = "trouble";
    static final String POISON = "poison";

    private static final Why WHY = new Why("test", "");

    private SmallTown() {}

    static Town town(List<String> groups) {
        var root = new Grid("dq", "East Bridge", Level.VILLAGE, Optional.empty(), List.of());
        var rooms = groups.stream()
                .map(id -> new Group(id, id, "dq", Group.Purpose.RESIDENTS))
                .toList();
        var roster = new Roster(
                "town",
                ZoneId.of("Asia/Shanghai"),
                new GridTree(List.of(root)),
                rooms,
                List.of(),
                List.of(),
                List.of());
        var policy = new Policy(
                "r1",
                new Catalogue(List.of()),
                Map.of(),
                Map.of(),
                calendar(),
                limits(),
                new Needs(List.of()),
                new Unmasked(),
                Digits.Written::asSaid,
                Asks.nothing(),
                List.of(),
                Programme.empty(),
                Proactive.nothing(),
                DisputeWords.none());
        return new Town(roster, policy);
    }

    static Directory directory(Town town) {
        return new RosterDirectory(town.roster(), PLATFORM, "bot");
    }

    static Chat room(String group) {
        return new Chat(PLATFORM, "bot", group, Chat.Kind.ROOM);
    }

    static Message message(String group, String id, String text) {
        return Message.words(new Message.Id(room(group), id), new Sender(PLATFORM, "liu", "Liu"), NOON, text);
    }

    static Reading read(Message message, Person speaker, Group.Purpose purpose) {
        return switch (message.text()) {
            case POISON -> throw new IllegalStateException("reading: no way in for " + speaker.id() + " " + purpose);
            case TROUBLE -> reading(message.text(), Act.REPORT, List.of(trouble()));
            default -> reading(message.text(), Act.CHATTER, List.of());
        };
    }

    private static Reading reading(String text, Act act, List<Clause> clauses) {
        return new Reading(text, List.of(new Candidate(act, 0.9, WHY)), clauses, List.of(), Set.of(), Optional.empty());
    }

    private static Clause trouble() {
        return new Clause(
                0,
                TROUBLE.length(),
                TROUBLE,
                Kind.HAZARD,
                Urgency.URGENT,
                List.of(new MatterGuess("pipe", 0.9, WHY)),
                List.of(),
                Set.of(),
                0.95);
    }

    private static WorkingCalendar calendar() {
        var day = new WorkingCalendar.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
        return new WorkingCalendar(List.of(day), Set.of(), Set.of(), 2030);
    }

    private static Limits limits() {
        var hour = Duration.ofHours(1);
        return new Limits(
                Duration.ofSeconds(5),
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                hour,
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                0.6,
                0.3,
                0.6,
                0.2,
                10,
                hour,
                hour,
                5,
                LocalTime.of(3, 0),
                AskLimits.none(),
                new PrintLimits(28, Duration.ofDays(7), Duration.ofDays(30)),
                LocalTime.of(17, 30),
                new DigestTime(DayOfWeek.MONDAY, LocalTime.NOON),
                new DoorLimits(Duration.ofMinutes(5), Duration.ofDays(5), 6, 300, 60),
                AccountLimits.none());
    }

    /** Nothing in these tests is anybody's number. */
    private record Unmasked() implements Redactor {
        @Override
        public String numbers(String text) {
            return text;
        }

        @Override
        public String forGroup(String text) {
            return text;
        }
    }
}
