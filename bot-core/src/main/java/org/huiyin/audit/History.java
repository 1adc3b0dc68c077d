package org.huiyin.audit;

import java.util.List;
import org.huiyin.item.ItemEvent;

/** The history of one item as it was found. */
public sealed interface History {

    /** Every step fits its seal and the step before; of erased ones it is not known any more who took them. */
    record Whole(List<ItemEvent> events) implements History {
        public Whole {
            events = List.copyOf(events);
        }
    }

    /** From this step on, counted from 1, nothing can be said. */
    record Broken(long step) implements History {}
}
