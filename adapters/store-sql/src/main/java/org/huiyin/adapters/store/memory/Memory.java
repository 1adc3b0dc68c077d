package org.huiyin.adapters.store.memory;

import org.huiyin.circumstance.Held;
import org.huiyin.delivery.Outgoing;
import org.huiyin.item.Item;

/**
 * What one store has read or written lately. Notices are few and long, items and sayings many and short. The open items of
 * a town have room: each message looks at those around it, and reading one that fell out costs more than all else.
 */
public record Memory(
        Remembered<Item> items, Remembered<HeardNotice> notices, Bodies<Outgoing> sayings, Bodies<Held> circumstances) {
    private static final int ITEMS = 16_384;
    private static final int NOTICES = 64;
    private static final int SAYINGS = 1024;
    private static final int CIRCUMSTANCES = 4096;

    public Memory() {
        this(new Remembered<>(ITEMS), new Remembered<>(NOTICES), new Bodies<>(SAYINGS), new Bodies<>(CIRCUMSTANCES));
    }

    /** After a transaction was rolled back, or somebody was erased. */
    public void forget() {
        items.forget();
        notices.forget();
        sayings.forget();
        circumstances.forget();
    }
}
