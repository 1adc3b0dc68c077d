package org.huiyin.line;

import org.huiyin.grid.Person;
import org.huiyin.ledger.Outbox;

/** Somebody at the console did something. It is decided on and written down like something said. */
public record Command(Person by, Verb verb) {

    /** What can be done at the console. */
    public sealed interface Verb {

        /** A doubtful item is real. */
        record Accept(String item) implements Verb {}

        /** A doubtful item is none, and why. */
        record Dismiss(String item, String why) implements Verb {}

        /** An outgoing row nobody knows the end of was said, or was not. */
        record Settle(String key, Outbox.Evidence evidence) implements Verb {}
    }
}
