package org.huiyin.item;

/** What came of trying to move an item along its life. */
public sealed interface Move {

    /** It moved; {@code event} is what to write in its history. */
    record Made(Item item, ItemEvent event) implements Move {}

    /** It stays as it was. */
    record Refused(Refusal why) implements Move {}
}
