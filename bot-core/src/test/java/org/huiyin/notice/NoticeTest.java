package org.huiyin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.notice.Reach.Owed;
import org.junit.jupiter.api.Test;

/** Who has heard a notice, who still owes an answer, and what the answers add up to. */
class NoticeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Chat ROOM = new Chat("sandbox", "bot", "g-1", Chat.Kind.ROOM);

    @Test
    void whoHasHeardIsNotPending() {
        var notice = notice(Owed.A_WORD).with(heard("leader-1"));

        assertThat(notice.acknowledged()).containsExactly("leader-1");
        assertThat(notice.pending()).containsExactly("worker-1", "leader-2");
    }

    @Test
    void aSecondWordChangesNothing() {
        var once = notice(Owed.A_WORD).with(heard("leader-1"));

        assertThat(once.with(heard("leader-1"))).isEqualTo(once);
    }

    @Test
    void inARollCallHavingHeardIsNoAnswer() {
        var notice = notice(Owed.AN_ANSWER).with(heard("leader-2"));

        assertThat(notice.pending()).contains("leader-2");
    }

    @Test
    void oneOfATeamAnswersForTheWholeTeam() {
        var notice = notice(Owed.AN_ANSWER).with(reported("worker-1", "dq-1", 3, 7));

        assertThat(notice.pending()).containsExactly("leader-2");
    }

    @Test
    void beingOnTheWayAnswersForOneselfAlone() {
        var notice =
                notice(Owed.AN_ANSWER).with(answer("worker-1", "dq-1", Answer.Status.EN_ROUTE, OptionalInt.empty()));

        assertThat(notice.pending()).containsExactly("leader-1", "leader-2");
    }

    @Test
    void aLaterAnswerOfTheSamePersonReplacesTheEarlier() {
        var notice = notice(Owed.AN_ANSWER)
                .with(reported("worker-1", "dq-1", 3, 7))
                .with(reported("worker-1", "dq-1", 5, 9));

        assertThat(notice.answers()).hasSize(1);
        assertThat(notice.replies().households()).isEqualTo(5);
        assertThat(notice.replies().people()).isEqualTo(9);
    }

    @Test
    void whatIsOverRemembersWhen() {
        var ended = notice(Owed.A_WORD).with(NoticeState.LIVE, NOON).with(NoticeState.ENDED, NOON.plusSeconds(9));

        assertThat(notice(Owed.A_WORD).with(NoticeState.LIVE, NOON).life().ended())
                .isEmpty();
        assertThat(ended.life().ended()).contains(NOON.plusSeconds(9));
    }

    @Test
    void theSumsEqualTheirPartsWhateverTheOrderOfTheAnswers() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var notice = notice(Owed.AN_ANSWER);
            var latest = new TreeMap<String, int[]>();
            for (int i = random.nextInt(12); i > 0; i--) {
                var from = "p-" + random.nextInt(5);
                int[] counts = {random.nextInt(100), random.nextInt(400)};
                latest.put(from, counts);
                notice = notice.with(reported(from, "dq-" + random.nextInt(3), counts[0], counts[1]));
            }

            assertThat(notice.replies().households())
                    .isEqualTo(latest.values().stream().mapToInt(c -> c[0]).sum());
            assertThat(notice.replies().people())
                    .isEqualTo(latest.values().stream().mapToInt(c -> c[1]).sum());
        }
    }

    @Test
    void everybodyAskedHasEitherSpokenOrIsPending() {
        var random = new Random(13);
        var people = List.of("leader-1", "worker-1", "leader-2", "stranger");
        for (int round = 0; round < 500; round++) {
            var notice = notice(Owed.A_WORD);
            for (int i = random.nextInt(6); i > 0; i--) {
                notice = notice.with(heard(people.get(random.nextInt(people.size()))));
            }
            var all = new ArrayList<>(notice.pending());
            all.addAll(notice.acknowledged());
            all.remove("stranger");

            assertThat(all).containsExactlyInAnyOrder("leader-1", "worker-1", "leader-2");
        }
    }

    private static Notice notice(Owed owed) {
        var asked = List.of(
                new Reach.Asked("leader-1", "dq-1"),
                new Reach.Asked("worker-1", "dq-1"),
                new Reach.Asked("leader-2", "dq-2"));
        return Notice.begun(
                "T1000A",
                Notice.Content.words(NoticeKind.MOBILISE, ""),
                new Notice.Posting("police", Optional.of("g-1"), List.of()),
                new Reach("dq", List.of("g-1"), asked, owed),
                Notice.Life.waiting(NOON, NOON.plusSeconds(60)).in(NoticeState.LIVE, NOON));
    }

    private static Acknowledgement heard(String by) {
        return new Acknowledgement(by, NOON, new Message.Id(ROOM, "m-" + by));
    }

    private static Answer reported(String from, String grid, int households, int people) {
        return new Answer(
                from,
                grid,
                Answer.Status.REPORTED,
                OptionalInt.of(households),
                OptionalInt.of(people),
                households + "/" + people,
                NOON);
    }

    private static Answer answer(String from, String grid, Answer.Status status, OptionalInt households) {
        return new Answer(from, grid, status, households, OptionalInt.empty(), "", NOON);
    }
}
