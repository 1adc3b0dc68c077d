package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.ledger.Samples.NOON;

import java.util.List;
import java.util.Optional;
import org.huiyin.dispute.Mediation;
import org.huiyin.dispute.Party;
import org.junit.jupiter.api.Test;

/** Quarrels that are mediated, and between whom they are. */
interface DisputesContract extends Opened {
    Party LI = new Party("Li", Optional.of("p-7"), "");
    Party SUN = new Party("Sun", Optional.empty(), "from outside");

    private List<Party> parties() {
        return listed(looks -> looks.disputes().parties("A1000C"));
    }

    @Test
    default void theLatestOfAMediationStands() {
        var first = Mediation.of("A1000C").by("p-3");
        write(ledger -> ledger.disputes().save(first));
        var read = found(looks -> looks.disputes().mediation("A1000C")).orElseThrow();
        var signed = read.ended(Mediation.Outcome.SIGNED, NOON);

        write(ledger -> ledger.disputes().save(signed));

        assertThat(found(looks -> looks.disputes().mediation("A1000C"))).contains(signed.written(2));
        assertThatThrownBy(() -> write(ledger -> ledger.disputes().save(signed)))
                .isInstanceOf(StoreConflict.class);
        assertThatThrownBy(() -> write(ledger -> ledger.disputes().save(first))).isInstanceOf(StoreConflict.class);
    }

    @Test
    default void partiesAreNamedAnewOrComeToThoseWhoAreThere() {
        write(ledger -> ledger.disputes().name("A1000C", List.of(SUN)));
        write(ledger -> ledger.disputes().name("A1000C", List.of(LI)));
        write(ledger -> ledger.disputes().add("A1000C", SUN));
        write(ledger -> ledger.disputes().add("A1000C", SUN));

        assertThat(parties()).containsExactly(LI, SUN);
        assertThat(number(looks -> (long) looks.disputes().sides("A1000C"))).isEqualTo(2);
        assertThat(number(looks -> (long) looks.disputes().sides("A1001H"))).isZero();
    }

    @Test
    default void whoIsErasedIsNobodysOtherSideAndWhatTheyAskedForNamesNobody() {
        write(ledger -> {
            ledger.save(Samples.item("A1000C"), List.of());
            ledger.disputes().name("A1000C", List.of(LI, SUN));
            ledger.disputes().save(Mediation.of("A1000C").by("p-7"));
        });

        write(ledger -> ledger.erase("p-7"));
        assertThat(parties()).containsExactly(SUN);
        assertThat(found(looks -> looks.disputes().mediation("A1000C"))
                        .orElseThrow()
                        .mediator())
                .isNotEqualTo(Optional.of("p-7"));

        write(ledger -> ledger.erase("p-1"));
        assertThat(parties()).isEmpty();
    }
}
