package org.huiyin.adapters.store.memory;

import org.huiyin.circumstance.Held;
import org.huiyin.item.Item;
import org.huiyin.notice.Notice;

/** What one store has read lately. Notices are few and long, items many and short. */
public record Memory(Remembered<Item> items, Remembered<Notice> notices, Remembered<Held> circumstances) {
    private static final int ITEMS = 4096;
    private static final int NOTICES = 64;
    private static final int CIRCUMSTANCES = 4096;

    public Memory() {
        this(new Remembered<>(ITEMS), new Remembered<>(NOTICES), new Remembered<>(CIRCUMSTANCES));
    }

    /** After a transaction was rolled back. */
    public void forget() {
        items.forget();
        notices.forget();
        circumstances.forget();
    }
}
