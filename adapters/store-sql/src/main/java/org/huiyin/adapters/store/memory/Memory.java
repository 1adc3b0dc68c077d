package org.huiyin.adapters.store.memory;

import org.huiyin.item.Item;

/** What one store has read lately. Notices are few and long, items many and short. */
public record Memory(Remembered<Item> items, Remembered<HeardNotice> notices) {
    private static final int ITEMS = 4096;
    private static final int NOTICES = 64;

    public Memory() {
        this(new Remembered<>(ITEMS), new Remembered<>(NOTICES));
    }

    /** After a transaction was rolled back. */
    public void forget() {
        items.forget();
        notices.forget();
    }
}
