package org.huiyin.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Port to what is known of the ways to the groups. */
public interface Ways {

    /** How far a notice has come on its way to its groups. */
    Deliveries deliveries(String notice);

    /**
     * How long it takes until the last of some groups has a notice that is queued now, behind what waits
     * already; in whole minutes that suffice.
     */
    Duration takes(Collection<String> groups, Outgoing.Lane lane);

    /** Nothing is on its way, and nothing is slow. */
    static Ways clear() {
        return new Ways() {
            @Override
            public Deliveries deliveries(String notice) {
                return new Deliveries(Map.of());
            }

            @Override
            public Duration takes(Collection<String> groups, Outgoing.Lane lane) {
                return Duration.ofMinutes(1);
            }
        };
    }
}
