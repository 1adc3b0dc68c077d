package org.huiyin.line;

import java.util.Optional;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Outbox;

/** Somebody at the console did something. It is decided on and written down like something said. */
public record Command(Person by, Verb verb) {

    /** What can be done at the console. */
    public sealed interface Verb {

        /** A doubtful item is real; {@code matter} is what it is about, where that was chosen. */
        record Accept(String item, Optional<String> matter) implements Verb {}

        /** A doubtful item is none, and why; {@code isTalk} if such words never ask for anything. */
        record Dismiss(String item, String why, boolean isTalk) implements Verb {}

        /** An outgoing row nobody knows the end of was said, or was not. */
        record Settle(String key, Outbox.Evidence evidence) implements Verb {}
    }
}
