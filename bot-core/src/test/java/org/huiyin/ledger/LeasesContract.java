package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;
import static org.huiyin.ledger.Samples.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiyin.ledger.Leases.Lease;
import org.junit.jupiter.api.Test;

/** Who may work on what, and fences against those who no longer may. */
interface LeasesContract extends Opened {
    Duration MINUTE = Duration.ofMinutes(1);

    private Optional<Lease> acquire(String holder, Instant now) {
        return store().leases().acquire("ticker", holder, now, MINUTE);
    }

    private void workUnder(Lease lease) {
        write(ledger -> {
            ledger.save(item("A1000K"), List.of());
            ledger.check(lease);
        });
    }

    @Test
    default void aLeaseIsHeldByOneUntilItEnds() {
        assertThat(acquire("n1", NOON)).contains(new Lease("ticker", "n1", 1, NOON.plus(MINUTE)));
        assertThat(acquire("n2", NOON.plusSeconds(59))).isEmpty();
        assertThat(acquire("n2", NOON.plusSeconds(60))).contains(new Lease("ticker", "n2", 2, NOON.plusSeconds(120)));
        assertThat(store().leases().acquire("lane-1", "n1", NOON, MINUTE)).isPresent();
    }

    @Test
    default void renewingInTimeKeepsTheFenceAndTooLateRaisesIt() {
        acquire("n1", NOON);

        assertThat(acquire("n1", NOON.plusSeconds(30)).map(Lease::fence)).contains(1L);
        assertThat(acquire("n1", NOON.plusSeconds(300)).map(Lease::fence)).contains(2L);
    }

    @Test
    default void workUnderAHeldLeaseIsKept() {
        workUnder(acquire("n1", NOON).orElseThrow());

        assertThat(number(looks -> looks.items().lastNumber())).isEqualTo(1);
    }

    @Test
    default void workUnderALeaseTakenOverKeepsNothing() {
        var stale = acquire("n1", NOON).orElseThrow();
        acquire("n2", NOON.plusSeconds(60));

        assertThatThrownBy(() -> workUnder(stale)).isInstanceOf(StoreConflict.class);

        assertThat(number(looks -> looks.items().lastNumber())).isZero();
    }

    @Test
    default void aLeaseGivenUpIsFreeAndNoLongerGood() {
        var lease = acquire("n1", NOON).orElseThrow();

        store().leases().release(lease);

        assertThatThrownBy(() -> workUnder(lease)).isInstanceOf(StoreConflict.class);
        assertThat(acquire("n2", NOON).map(Lease::fence)).contains(2L);
    }

    @Test
    default void aStaleHolderCannotGiveUpTheLeaseOfTheNext() {
        var stale = acquire("n1", NOON).orElseThrow();
        var held = acquire("n2", NOON.plusSeconds(60)).orElseThrow();

        store().leases().release(stale);

        workUnder(held);
    }
}
