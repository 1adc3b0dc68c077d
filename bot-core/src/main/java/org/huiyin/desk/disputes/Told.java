package org.huiyin.desk.disputes;

import java.util.List;
import java.util.Optional;
import org.huiyin.dispute.Mediation;
import org.huiyin.dispute.Party;

/**
 * What a mediator told of a quarrel, in words or at the console.
 *
 * @param parties between whom; empty where nothing was said of that
 * @param mediator a member's id, or a name as it was said
 * @param place where they meet
 * @param visit whether somebody looked after them again, and how it stands
 */
public record Told(
        List<Party> parties,
        Optional<String> mediator,
        Optional<String> place,
        Optional<Mediation.Outcome> outcome,
        Optional<Visit> visit) {
    public Told {
        parties = List.copyOf(parties);
    }

    /** What was found when somebody looked after them again. */
    public enum Visit {
        PEACE,
        /** They quarrel again. */
        QUARREL
    }

    boolean isNothing() {
        return parties.isEmpty() && mediator.isEmpty() && place.isEmpty() && outcome.isEmpty() && visit.isEmpty();
    }
}
