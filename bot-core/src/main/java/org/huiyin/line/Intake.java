package org.huiyin.line;

import org.huiyin.grid.Person;
import org.huiyin.ledger.Outbox;

/** What comes in: something said, something clicked, or the clock. All of it becomes a decision. */
public sealed interface Intake {

    /** Somebody said something. */
    record Message(org.huiyin.message.Message message) implements Intake {}

    /** Somebody at the console did something. */
    record Command(Person by, Verb verb) implements Intake {}

    /** Time has moved on: everything due is looked at. */
    record Tick() implements Intake {}

    /** What can be done at the console. */
    sealed interface Verb {

        /** A doubtful item is real. */
        record Accept(String item) implements Verb {}

        /** A doubtful item is none, and why. */
        record Dismiss(String item, String why) implements Verb {}

        /** An outgoing row nobody knows the end of was said, or was not. */
        record Settle(String key, Outbox.Evidence evidence) implements Verb {}
    }
}
