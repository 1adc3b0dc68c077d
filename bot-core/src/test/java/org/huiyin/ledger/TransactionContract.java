package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.id;
import static org.huiyin.ledger.Samples.item;
import static org.huiyin.ledger.Samples.message;
import static org.huiyin.ledger.Samples.notice;
import static org.huiyin.ledger.Samples.outgoing;
import static org.huiyin.ledger.Samples.reading;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All of a transaction is kept, or none of it. */
interface TransactionContract extends Opened {

    @Test
    default void whatThrowsKeepsNothing() {
        assertThatThrownBy(() -> write(ledger -> {
                    ledger.add(message("m1"), "p-1", NOON, reading());
                    ledger.link(id("m1"), "A1000K");
                    ledger.save(item("A1000K"), List.of());
                    ledger.save(notice("T1000K"));
                    ledger.queue(outgoing("k", NOON));
                    ledger.schedule(Due.of(NOON, Due.What.ITEM_DUE, "A1000K"));
                    throw new IllegalStateException("decided otherwise");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("decided otherwise");

        assertThat(store().pages().counts()).isEqualTo(new Pages.Counts(0, 0, 0));
        assertThat(number(looks -> looks.notices().lastNotice())).isZero();
        assertThat(found(looks -> looks.dues().next())).isEmpty();
    }

    @Test
    default void aTransactionSeesItsOwnWrites() {
        write(ledger -> {
            ledger.save(item("A1000K"), List.of());
            assertThat(ledger.items().item("A1000K")).isPresent();
            assertThat(ledger.items().lastNumber()).isEqualTo(1);
        });
    }

    @Test
    default void whoWritesMayStillLook() {
        write(ledger -> ledger.save(item("A1000K"), List.of()));

        write(ledger -> assertThat(found(looks -> looks.items().item("A1000K"))).isPresent());
    }

    @Test
    default void oneTransactionInsideAnotherIsRefused() {
        assertThatThrownBy(() -> write(outer -> write(inner -> {}))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void aFailureLeavesTheStoreFitForTheNext() {
        assertThatThrownBy(() -> write(ledger -> ledger.judge(id("never"), new Verdict(Verdict.Outcome.OPENED, ""))))
                .isInstanceOf(IllegalArgumentException.class);

        write(ledger -> ledger.save(item("A1000K"), List.of()));

        assertThat(number(looks -> looks.items().lastNumber())).isEqualTo(1);
    }

    @Test
    default void manyWritersAtOnceLoseNothing() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> next = () -> store().inTransaction(ledger -> {
                ledger.save(item("N" + (ledger.items().lastNumber() + 1)), List.of());
                return true;
            });
            for (Future<Boolean> done :
                    threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> next).toList())) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(number(looks -> looks.items().lastNumber())).isEqualTo(40);
    }
}
