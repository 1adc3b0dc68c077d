package org.huiyin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.ledger.Samples.NOON;

import java.util.Optional;
import org.huiyin.reading.Act;
import org.huiyin.reading.Correction;
import org.huiyin.report.Kind;
import org.junit.jupiter.api.Test;

/** What people corrected, and who did. */
interface CorrectionsContract extends Opened {

    @Test
    default void theLatestCorrectionsComeOldestFirst() {
        var first = Correction.talk("a", "wang", NOON);
        var second = Correction.report("b", "noise", "li", NOON.plusSeconds(1));
        var third = new Correction(
                "c", Act.ASK, Optional.of("bus"), Optional.of(Kind.CONSULT), "wang", NOON.plusSeconds(2));
        write(ledger -> {
            ledger.add(first);
            ledger.add(second);
            ledger.add(third);
        });

        assertThat(listed(looks -> looks.corrections(2))).containsExactly(second, third);
        assertThat(listed(looks -> looks.corrections(10))).containsExactly(first, second, third);
    }

    @Test
    default void whatSomebodyTaughtAtAMomentIsForgottenWhenItWasASlip() {
        var kept = Correction.talk("a", "wang", NOON);
        write(ledger -> {
            ledger.add(kept);
            ledger.add(Correction.talk("b", "wang", NOON.plusSeconds(1)));
        });

        write(ledger -> ledger.unlearn("wang", NOON.plusSeconds(1)));

        assertThat(listed(looks -> looks.corrections(10))).containsExactly(kept);
    }
}
