package org.huiyin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.huiyin.notice.Reach.Owed;
import org.junit.jupiter.api.Test;

/** The report of a roll call, team by team. */
class AttendanceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private static Notice rollCall(int people, int teams) {
        var asked = IntStream.range(0, people)
                .mapToObj(i -> new Reach.Asked("p-" + i, "dq-" + i % teams))
                .toList();
        return Notice.begun(
                "T1000A",
                Notice.Content.words(NoticeKind.MOBILISE, ""),
                Notice.Posting.inPrivate("police"),
                new Reach("dq", List.of(), asked, Owed.AN_ANSWER),
                Notice.Life.waiting(NOON, NOON.plusSeconds(86_400)).in(NoticeState.LIVE, NOON));
    }

    private static Answer answer(String from, String grid, Answer.Status status, int households, int minute) {
        return new Answer(
                from,
                grid,
                status,
                OptionalInt.of(households),
                OptionalInt.of(households * 3),
                "",
                NOON.plus(Duration.ofMinutes(minute)));
    }

    @Test
    void aTeamIsThereWhenOneOfItHasReported() {
        var notice = rollCall(4, 2)
                .with(answer("p-0", "dq-0", Answer.Status.REPORTED, 3, 5))
                .with(answer("p-1", "dq-1", Answer.Status.EN_ROUTE, 0, 7));

        var attendance = Attendance.of(notice);

        assertThat(attendance.teams()).extracting(Attendance.Team::spoken).containsExactly(2, 1);
        assertThat(attendance.untilFull()).isEmpty();
    }

    @Test
    void itIsFullWhenTheLastTeamWasHeard() {
        var notice = rollCall(4, 2)
                .with(answer("p-0", "dq-0", Answer.Status.REPORTED, 3, 5))
                .with(answer("p-3", "dq-1", Answer.Status.REPORTED, 1, 9))
                .with(answer("p-1", "dq-1", Answer.Status.ARRIVED, 0, 12));

        assertThat(Attendance.of(notice).untilFull()).contains(Duration.ofMinutes(9));
    }

    @Test
    void whateverIsAnsweredAndCorrectedTheTeamsAddUpToTheWhole() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            var notice = rollCall(12, 4);
            var replies = new ArrayList<Reply>();
            for (int i = random.nextInt(30); i > 0; i--) {
                replies.add(answer(
                        "p-" + random.nextInt(14),
                        "dq-" + random.nextInt(5),
                        Answer.Status.values()[random.nextInt(4)],
                        random.nextInt(50),
                        i));
            }
            for (Reply reply : replies) {
                notice = notice.with(reply);
            }
            var teams = Attendance.of(notice).teams();

            assertThat(teams.stream().mapToInt(t -> t.counted().households()).sum())
                    .isEqualTo(notice.replies().households());
            assertThat(teams.stream().mapToInt(t -> t.counted().people()).sum())
                    .isEqualTo(notice.replies().people());
            assertThat(teams.stream().mapToInt(Attendance.Team::spoken).sum())
                    .isEqualTo(12 - notice.pending().size());
        }
    }
}
