package org.huiyin.dispute;

import java.time.Instant;
import java.util.Optional;

/**
 * How a quarrel is being settled. Between whom is not in it: that is only told by {@link Disputes#parties}.
 *
 * @param item the number of the item it is about, which also tells of what and where it began
 * @param mediator who mediates: a member's id, or a name as it was said
 * @param place where they meet
 * @param settled when the outcome was told
 * @param visited when somebody looked after them again
 */
public record Mediation(
        String item,
        long version,
        Optional<String> mediator,
        Optional<String> place,
        Optional<Outcome> outcome,
        Optional<Instant> settled,
        Optional<Instant> visited) {

    /** How it went. */
    public enum Outcome {
        AGREED,
        /** Agreed, written down and signed. */
        SIGNED,
        FAILED;

        /** Whether they agree now. */
        public boolean isPeace() {
            return this != FAILED;
        }
    }

    /** One of which nothing is known yet. */
    public static Mediation of(String item) {
        return new Mediation(
                item, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Mediation by(String newMediator) {
        return new Mediation(item, version, Optional.of(newMediator), place, outcome, settled, visited);
    }

    public Mediation at(String newPlace) {
        return new Mediation(item, version, mediator, Optional.of(newPlace), outcome, settled, visited);
    }

    public Mediation ended(Outcome how, Instant at) {
        return new Mediation(item, version, mediator, place, Optional.of(how), Optional.of(at), Optional.empty());
    }

    /** What was told of how it went was a slip. */
    public Mediation unsettled() {
        return new Mediation(item, version, mediator, place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Mediation visitedAt(Instant at) {
        return new Mediation(item, version, mediator, place, outcome, settled, Optional.of(at));
    }

    /** The same under the version the store gave it. */
    public Mediation written(long newVersion) {
        return new Mediation(item, newVersion, mediator, place, outcome, settled, visited);
    }
}
