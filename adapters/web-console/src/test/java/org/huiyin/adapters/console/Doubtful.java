package org.huiyin.adapters.console;

import org.huiyin.item.Item;
import org.huiyin.item.ItemState;

/** Makes an item one that waits for a person's judgement. */
final class Doubtful {
    private Doubtful() {}

    static Item of(Item item) {
        return new Item(
                item.code(),
                item.version(),
                item.subject(),
                item.asking(),
                item.handling(),
                item.clock(),
                item.links(),
                ItemState.NEEDS_REVIEW,
                item.rating(),
                item.word(),
                item.profile());
    }
}
