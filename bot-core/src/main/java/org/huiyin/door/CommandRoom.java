package org.huiyin.door;

import org.huiyin.text.Phrase;

/** The command room, as far as doors have something to tell it: what a person must see to, and nobody's words. */
@FunctionalInterface
public interface CommandRoom {

    /**
     * Tells it, but not at night, and the same about the same no more than once a day.
     *
     * @param about what it is about, by a name of the configuration
     */
    void tell(Phrase phrase, String about);
}
