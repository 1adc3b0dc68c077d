package org.huiyin.audit;

import java.time.Instant;
import java.util.List;
import org.huiyin.delivery.DeliveryState;
import org.huiyin.delivery.Target;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;

/** What the books hold under one number. */
public sealed interface Entry {

    /** The running number of the item, from 1. */
    long number();

    String code();

    /**
     * An item with its history and what was said of it.
     *
     * @param listed the state it is searched by, which must be its own
     * @param words what was said of it or is about to be, in the order it was queued; without what was refused
     */
    record Account(long number, Item item, ItemState listed, History history, List<Word> words) implements Entry {
        public Account {
            words = List.copyOf(words);
        }

        @Override
        public String code() {
            return item.code();
        }
    }

    /** A row that cannot be read. */
    record Unreadable(long number, String code) implements Entry {}

    /**
     * Something said of an item.
     *
     * @param phrase the key of its words in the phrasebook
     * @param at when it was said, or may be said
     */
    record Word(Target to, String phrase, DeliveryState state, Instant at) {}
}
