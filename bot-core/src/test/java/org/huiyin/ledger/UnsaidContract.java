package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.ROOM;
import static org.huiyin.ledger.Samples.outgoing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Saying;
import org.huiyin.notice.Notice;
import org.junit.jupiter.api.Test;

/** What is over while it is being said: nobody knows yet whether it stands. */
interface UnsaidContract extends Opened {
    String SUBJECT = "A1000K";
    String KEY = SUBJECT + "/" + Notice.BODY + "/g-1/";

    private void isBeingSaid() {
        write(ledger -> ledger.queue(outgoing(KEY, NOON)));
        assertThat(new Taker(store()).take(NOON, 10)).containsExactly(KEY);
    }

    private void isOver() {
        write(ledger -> {
            ledger.dropAll(SUBJECT, Notice.BODY);
            ledger.recallAll(SUBJECT, Notice.BODY);
        });
    }

    private void ends(Outcome outcome) {
        store().outbox().record(List.of(new Outbox.End(KEY, outcome, Optional.of(ROOM))), NOON);
    }

    private boolean is(DeliveryState state) {
        return number(looks ->
                        (long) looks.sayings().deliveries(SUBJECT, Notice.BODY).in(state))
                == 1;
    }

    @Test
    default void whatDidNotComeOutIsNotTriedAgain() {
        isBeingSaid();
        isOver();

        ends(new Outcome.TryLater(Duration.ofSeconds(1), "busy"));

        assertThat(is(DeliveryState.DROPPED)).isTrue();
    }

    @Test
    default void whatIsFoundUnsaidStaysUnsaid() {
        isBeingSaid();
        ends(new Outcome.Unknown("no answer"));
        isOver();

        store().outbox().settle(KEY, Outbox.Evidence.WAS_NOT_SAID, NOON);

        assertThat(is(DeliveryState.DROPPED)).isTrue();
    }

    @Test
    default void whatComesOutAllTheSameIsTakenBackThen() {
        isBeingSaid();
        isOver();
        assertThat(store().outbox().toRecall(10)).isEmpty();

        ends(new Outcome.Sent("x-1"));

        assertThat(store().outbox().toRecall(10)).extracting(Saying::platformId).containsExactly(Optional.of("x-1"));
    }

    @Test
    default void whatIsOnlyNotSaidAnyMoreMayStandWhereItCameOut() {
        isBeingSaid();
        write(ledger -> ledger.dropAll(SUBJECT, Notice.BODY));

        ends(new Outcome.Sent("x-1"));

        assertThat(is(DeliveryState.SENT)).isTrue();
        assertThat(store().outbox().toRecall(10)).isEmpty();
    }
}
