package org.huiyin.desk.handlers;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Town;
import org.huiyin.desk.items.Clocks;
import org.huiyin.item.Item;
import org.huiyin.reading.Cue;
import org.huiyin.reading.Reading;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;

/** Moments a handler names: when it will be over, and when they come. Those who ask later are answered with them. */
final class Promises {
    private final Reading reading;
    private final Draft draft;
    private final Clocks clocks;

    Promises(Town town, Reading reading, Draft draft) {
        this.reading = reading;
        this.draft = draft;
        this.clocks = new Clocks(town, draft);
    }

    void note(Item item) {
        future(SlotName.RECOVERY_TIME)
                .ifPresent(at -> draft.save(draft.latest(item).promised(at)));
        if (reading.has(Cue.APPOINTMENT)) {
            future(SlotName.TIME).ifPresent(at -> {
                var promised = draft.latest(item).promised(at);
                draft.save(promised);
                clocks.appointed(promised, at);
            });
        }
    }

    private Optional<Instant> future(SlotName slot) {
        return reading.slot(slot).map(Slot::moment).filter(at -> at.isAfter(draft.now()));
    }
}
