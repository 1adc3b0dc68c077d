package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.FACE;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.answer;
import static org.huiyin.ledger.Samples.fullMessage;
import static org.huiyin.ledger.Samples.id;
import static org.huiyin.ledger.Samples.item;
import static org.huiyin.ledger.Samples.notice;
import static org.huiyin.ledger.Samples.outgoing;
import static org.huiyin.ledger.Samples.reading;
import static org.huiyin.ledger.Samples.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huiyin.delivery.Outgoing;
import org.huiyin.message.Attachment;
import org.huiyin.notice.Acknowledgement;
import org.huiyin.notice.Answer;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Replies;
import org.huiyin.notice.Reply;
import org.junit.jupiter.api.Test;

/** Notices and their pictures. */
interface NoticesContract extends Opened {

    private Notice kept(String code) {
        return found(looks -> looks.notices().notice(code)).orElseThrow();
    }

    @Test
    default void aNoticeComesBackWhole() {
        write(ledger -> ledger.save(notice("T1000K")));

        var kept = kept("T1000K");
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept).usingRecursiveComparison().ignoringFields("version").isEqualTo(notice("T1000K"));
        assertThat(found(looks -> looks.notices().notice("T1001K"))).isEmpty();
    }

    @Test
    default void aNoticeWrittenByTwoIsAConflict() {
        write(ledger -> ledger.save(notice("T1000K")));
        var seen = kept("T1000K");
        write(ledger -> ledger.save(seen));

        assertThatThrownBy(() -> write(ledger -> ledger.save(seen))).isInstanceOf(StoreConflict.class);
        assertThatThrownBy(() -> write(ledger -> ledger.save(notice("T1000K")))).isInstanceOf(StoreConflict.class);
    }

    @Test
    default void ofWordsTheFirstStandsAndOfAnswersTheLast() {
        write(ledger -> {
            ledger.save(notice("T1000K"));
            ledger.add("T1000K", word("p-1"));
            ledger.add("T1000K", answer("p-1", Answer.Status.EN_ROUTE, 0));
            ledger.add("T1000K", answer("p-2", Answer.Status.ARRIVED, 2));
        });
        var before = kept("T1000K").replies();
        write(ledger -> {
            ledger.add("T1000K", new Acknowledgement("p-1", NOON.plusSeconds(1), id("again")));
            ledger.add("T1000K", answer("p-1", Answer.Status.REPORTED, 3));
        });

        assertThat(before.answers()).extracting(Answer::from).containsExactly("p-1", "p-2");
        assertThat(kept("T1000K").replies())
                .isEqualTo(new Replies(
                        List.of(word("p-1")),
                        List.of(answer("p-2", Answer.Status.ARRIVED, 2), answer("p-1", Answer.Status.REPORTED, 3))));
    }

    @Test
    default void whoeverRepliesIsInNobodysWay() {
        write(ledger -> ledger.save(notice("T1000K")));
        var seen = kept("T1000K");

        write(ledger -> ledger.add("T1000K", word("p-1")));
        write(ledger -> ledger.save(seen.with(NoticeState.ENDED, NOON)));

        assertThat(kept("T1000K").acknowledged()).containsExactly("p-1");
        assertThat(kept("T1000K").state()).isEqualTo(NoticeState.ENDED);
    }

    @Test
    default void aReplyThatWasNotCommittedWasNeverSeen() {
        write(ledger -> ledger.save(notice("T1000K")));

        assertThatThrownBy(() -> write(ledger -> {
                    ledger.add("T1000K", word("p-1"));
                    assertThat(ledger.notices().notice("T1000K").orElseThrow().acknowledged())
                            .containsExactly("p-1");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        write(ledger -> ledger.add("T1000K", word("p-2")));

        assertThat(kept("T1000K").acknowledged()).containsExactly("p-2");
    }

    @Test
    default void inWhateverOrderPeopleAnswerAndCorrectThemselvesTheSumsEqualTheirParts() {
        var random = new Random(17);
        write(ledger -> ledger.save(notice("T1000K")));
        var expected = kept("T1000K");
        for (int round = 0; round < 60; round++) {
            var replies = new ArrayList<Reply>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                var from = "p-" + random.nextInt(7);
                var status = Answer.Status.values()[random.nextInt(4)];
                replies.add(random.nextInt(4) == 0 ? word(from) : answer(from, status, random.nextInt(100)));
            }
            write(ledger -> replies.forEach(reply -> ledger.add("T1000K", reply)));
            for (Reply reply : replies) {
                expected = expected.with(reply);
            }

            assertThat(kept("T1000K")).isEqualTo(expected);
            assertThat(kept("T1000K").replies().households())
                    .isEqualTo(expected.answers().stream()
                            .mapToInt(a -> a.households().orElseThrow())
                            .sum());
        }
    }

    @Test
    default void whoIsErasedAnsweredAsNobodyAndNothingIsLostFromTheSums() {
        write(ledger -> {
            ledger.save(notice("T1000K"));
            ledger.add("T1000K", answer("p-1", Answer.Status.REPORTED, 2));
            ledger.add("T1000K", answer("p-2", Answer.Status.REPORTED, 3));
            ledger.add("T1000K", word("p-2"));
        });
        assertThat(kept("T1000K").acknowledged()).containsExactly("p-2");

        write(ledger -> ledger.erase("p-1"));
        write(ledger -> ledger.erase("p-2"));

        assertThat(kept("T1000K").answers()).extracting(Answer::from).doesNotContain("p-1", "p-2");
        assertThat(kept("T1000K").acknowledged()).hasSize(1).doesNotContain("p-2");
        assertThat(kept("T1000K").replies().households()).isEqualTo(5);
    }

    @Test
    default void thoseThatEndedStayCurrentForAWhile() {
        write(ledger -> {
            ledger.save(notice("T1"));
            ledger.save(notice("T2").with(NoticeState.ENDED, NOON.minusSeconds(1)));
            ledger.save(notice("T3").with(NoticeState.CANCELLED, NOON));
        });

        assertThat(listed(looks -> looks.notices().current(NOON, 10)))
                .extracting(Notice::code)
                .containsExactly("T3", "T1");
        assertThat(listed(looks -> looks.notices().current(NOON, 1)))
                .extracting(Notice::code)
                .containsExactly("T3");
        assertThat(number(looks -> looks.notices().lastNotice())).isEqualTo(3);
    }

    @Test
    default void purgedPicturesAreGoneWhereverTheyWere() {
        var said = fullMessage("n1");
        write(ledger -> {
            ledger.add(said, "p-7", NOON, reading());
            ledger.link(said.id(), "A1000K");
            ledger.save(item("A1000K"), List.of());
            ledger.save(notice("T1000K"));
            ledger.queue(about("of-notice", "T1000K"));
            ledger.queue(about("of-item", "A1000K"));
            ledger.queue(about("of-other", "B1000K"));
        });

        write(ledger -> {
            ledger.save(kept("T1000K").with(NoticeState.ENDED, NOON));
            ledger.purgeImages("T1000K");
        });

        assertThat(kept("T1000K").images()).isEmpty();
        assertThat(found(looks -> looks.messages().heard(id("n1")))
                        .orElseThrow()
                        .message()
                        .attachments())
                .containsExactly(new Attachment(Attachment.Kind.VOICE, "v.amr"));
        assertThat(found(looks -> looks.items().item("A1000K"))
                        .orElseThrow()
                        .links()
                        .images())
                .isEmpty();
        assertThat(store().pages().sayings(10))
                .filteredOn(saying -> saying.outgoing().images().contains(FACE))
                .extracting(saying -> saying.outgoing().key())
                .containsExactly("of-other");
        assertThat(store().purgedPictures().waiting(10)).contains(FACE.reference());

        store().purgedPictures().gone(store().purgedPictures().waiting(10));

        assertThat(store().purgedPictures().waiting(10)).isEmpty();
    }

    private static Outgoing about(String key, String subject) {
        var any = outgoing(key, NOON);
        return new Outgoing(
                key,
                any.to(),
                any.phrase(),
                List.of(subject),
                any.inReplyTo(),
                any.images(),
                any.notBefore(),
                any.lane());
    }
}
