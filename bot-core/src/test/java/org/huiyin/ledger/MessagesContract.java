package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.ROOM;
import static org.huiyin.ledger.Samples.fullMessage;
import static org.huiyin.ledger.Samples.id;
import static org.huiyin.ledger.Samples.message;
import static org.huiyin.ledger.Samples.reading;

import java.time.Instant;
import java.util.List;
import org.huiyin.message.Chat;
import org.huiyin.message.Message;
import org.huiyin.message.Sender;
import org.junit.jupiter.api.Test;

/** Messages, their verdicts and what they belong to. */
interface MessagesContract extends Opened {

    private void hear(Message message, Instant taken) {
        write(ledger -> ledger.add(message, "p-1", taken, reading()));
    }

    private List<String> recent(Instant since, int limit) {
        return listed(looks -> looks.messages().recent(ROOM, since, limit)).stream()
                .map(heard -> heard.message().id().value())
                .toList();
    }

    @Test
    default void aMessageComesBackAsItWasSaid() {
        hear(message("m1"), NOON);
        hear(fullMessage("m2"), NOON);

        assertThat(found(looks -> looks.messages().heard(id("m1"))))
                .hasValueSatisfying(heard -> assertThat(heard)
                        .isEqualTo(new Heard(
                                message("m1"), "p-1", NOON, new Verdict(Verdict.Outcome.WAITING, ""), List.of())));
        assertThat(found(looks -> looks.messages().heard(id("m2")).map(Heard::message)))
                .contains(fullMessage("m2"));
    }

    @Test
    default void theSameMessageAgainChangesNothing() {
        hear(message("m1"), NOON);

        boolean added =
                store().inTransaction(ledger -> ledger.add(fullMessage("m1"), "p-2", NOON.plusSeconds(9), reading()));

        assertThat(added).isFalse();
        assertThat(found(looks -> looks.messages().heard(id("m1")).map(Heard::message)))
                .contains(message("m1"));
    }

    @Test
    default void anIdOfAnotherChatOrAccountIsAnotherMessage() {
        hear(message("m1"), NOON);

        for (var chat : List.of(
                new Chat("other", "bot", "g-1", Chat.Kind.ROOM),
                new Chat("sandbox", "bot2", "g-1", Chat.Kind.ROOM),
                new Chat("sandbox", "bot", "g-2", Chat.Kind.ROOM))) {
            var same = message(new Message.Id(chat, "m1"));
            assertThat(store().<Boolean>inTransaction(ledger -> ledger.add(same, "p-1", NOON, reading())))
                    .isTrue();
        }
    }

    @Test
    default void aVerdictReplacesTheOneBefore() {
        hear(message("m1"), NOON);

        write(ledger -> ledger.judge(id("m1"), new Verdict(Verdict.Outcome.CHATTER, "talk")));
        write(ledger -> ledger.judge(id("m1"), new Verdict(Verdict.Outcome.JOINED, "A1000K")));

        assertThat(found(looks -> looks.messages().heard(id("m1")).map(Heard::verdict)))
                .contains(new Verdict(Verdict.Outcome.JOINED, "A1000K"));
    }

    @Test
    default void whatWasNeverHeardCannotBeJudgedOrLinked() {
        assertThatThrownBy(() -> write(ledger -> ledger.judge(id("m1"), new Verdict(Verdict.Outcome.OPENED, ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m1");
        assertThatThrownBy(() -> write(ledger -> ledger.link(id("m1"), "A1000K")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void subjectsStandInTheOrderTheyWereJoined() {
        hear(message("m1"), NOON);

        write(ledger -> {
            ledger.link(id("m1"), "B");
            ledger.link(id("m1"), "C");
            ledger.link(id("m1"), "A");
            ledger.link(id("m1"), "B");
            ledger.unlink(id("m1"), "C");
        });

        assertThat(found(looks -> looks.messages().heard(id("m1")).map(Heard::subjects)))
                .contains(List.of("B", "A"));
    }

    @Test
    default void recentKeepsTheNewestAndGivesThemOldestFirst() {
        hear(message("m1"), NOON);
        hear(message("m2"), NOON.plusSeconds(1));
        hear(message("m3"), NOON.plusSeconds(1));
        hear(message(new Message.Id(new Chat("sandbox", "bot", "g-2", Chat.Kind.ROOM), "m4")), NOON.plusSeconds(2));

        assertThat(recent(NOON, 10)).containsExactly("m1", "m2", "m3");
        assertThat(recent(NOON.plusSeconds(1), 10)).containsExactly("m2", "m3");
        assertThat(recent(NOON, 1)).containsExactly("m3");
    }

    @Test
    default void whatCountsAsAnsweredIsKnownByItsSender() {
        var yes = new Verdict(Verdict.Outcome.OPENED, "rule").counted();
        hear(message("m1"), NOON);
        hear(message("m2"), NOON.plusSeconds(1));
        hear(message("m3"), NOON.plusSeconds(2));
        write(ledger -> {
            ledger.judge(id("m1"), yes);
            ledger.judge(id("m2"), new Verdict(Verdict.Outcome.OPENED, "rule"));
            ledger.judge(id("m3"), yes);
        });

        var before = NOON.minusSeconds(1);
        assertThat(found(looks -> looks.messages().answered("p-1", before, 1))).contains(NOON.plusSeconds(2));
        assertThat(found(looks -> looks.messages().answered("p-1", before, 2))).contains(NOON);
        assertThat(found(looks -> looks.messages().answered("p-1", NOON, 2))).isEmpty();
        assertThat(found(looks -> looks.messages().answered("p-2", before, 1))).isEmpty();
        assertThat(found(looks -> looks.messages().heard(id("m1")).map(Heard::verdict)))
                .contains(yes);
    }

    @Test
    default void theMessagesOfAnItemStandInTheOrderTheyWereSent() {
        var earlier = Message.words(id("m2"), new Sender("sandbox", "p-1", "n"), NOON.minusSeconds(5), "first");
        hear(message("m1"), NOON);
        hear(earlier, NOON.plusSeconds(1));
        hear(message("m3"), NOON);
        write(ledger -> {
            ledger.link(id("m1"), "A1000K");
            ledger.link(id("m2"), "A1000K");
            ledger.link(id("m2"), "B1000K");
            ledger.link(id("m3"), "B1000K");
        });

        var found = listed(looks -> looks.messages().of("A1000K"));

        assertThat(found).extracting(heard -> heard.message().id().value()).containsExactly("m2", "m1");
        assertThat(found.get(0).subjects()).containsExactly("A1000K", "B1000K");
    }

    @Test
    default void aBuriedMessageWasSeenAndFailed() {
        hear(message("m1"), NOON);

        write(ledger -> {
            ledger.bury(message("m1"), "NullPointerException", NOON);
            ledger.bury(message("m2"), "ArithmeticException", NOON.plusSeconds(1));
        });

        assertThat(found(looks -> looks.messages().heard(id("m2")).map(Heard::verdict)))
                .contains(new Verdict(Verdict.Outcome.FAILED, "ArithmeticException"));
        assertThat(store().<Boolean>inTransaction(ledger -> ledger.add(message("m2"), "p-1", NOON, reading())))
                .isFalse();
        assertThat(store().pages().deadLetters(10))
                .containsExactly(
                        new Pages.DeadLetter(id("m2"), "ArithmeticException", NOON.plusSeconds(1)),
                        new Pages.DeadLetter(id("m1"), "NullPointerException", NOON));
    }
}
