package org.huiyin.delivery;

import java.util.Map;

/** How far one thing that goes to many has come: how many of its deliveries stand in which state. */
public record Deliveries(Map<DeliveryState, Integer> counts) {
    public Deliveries {
        counts = Map.copyOf(counts);
    }

    public int in(DeliveryState state) {
        return counts.getOrDefault(state, 0);
    }

    /** Those that may still go out. */
    public int waiting() {
        return in(DeliveryState.QUEUED) + in(DeliveryState.SENDING);
    }
}
