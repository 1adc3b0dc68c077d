package org.huiyin.adapters.store.columns;

import java.util.List;
import java.util.Optional;
import org.huiyin.item.ItemEvent;

/** Columns of an item that follow from what happened to it. */
public final class StepColumns {
    private StepColumns() {}

    /** When somebody took it on; empty while nobody did. */
    public static Optional<Long> claimed(List<ItemEvent> steps) {
        return steps.stream()
                .filter(step -> step.type() == ItemEvent.Type.CLAIMED)
                .map(step -> step.at().toEpochMilli())
                .findFirst();
    }

    /** Whether it ended because nobody answered; empty when nothing was said of that. */
    public static Optional<Integer> silent(List<ItemEvent> steps) {
        return steps.stream()
                .filter(step -> step.type() == ItemEvent.Type.CLOSED || step.type() == ItemEvent.Type.REOPENED)
                .reduce((earlier, later) -> later)
                .map(step -> step.type() == ItemEvent.Type.CLOSED && step.by().equals(ItemEvent.BOT) ? 1 : 0);
    }
}
