package org.huiyin.line;

import java.util.Optional;
import org.huiyin.desk.disputes.Told;
import org.huiyin.desk.orders.NoticeOrder;
import org.huiyin.grid.Person;
import org.huiyin.ledger.Outbox;
import org.huiyin.notice.Incoming;

/** Somebody at the console did something. It is decided on and written down like something said. */
public record Command(Person by, Verb verb) {

    /** What can be done at the console. */
    public sealed interface Verb {

        /** What is done about one item. */
        sealed interface AboutItem extends Verb {

            /** The item's number. */
            String item();
        }

        /** A doubtful item is real; {@code matter} is what it is about, where that was chosen. */
        record Accept(String item, Optional<String> matter) implements AboutItem {}

        /** A doubtful item is none, and why; {@code isTalk} if such words never ask for anything. */
        record Dismiss(String item, String why, boolean isTalk) implements AboutItem {}

        /** A message that was put into an item, by its chat and its own id there, is something else. */
        record Split(String item, String chat, String message) implements AboutItem {}

        /** An item is the same as another, and becomes part of it. */
        record Merge(String item, String into) implements AboutItem {}

        /** The clicker's own last move on an item was a slip. */
        record Undo(String item) implements AboutItem {}

        /** An open item is not for us to do, and why; the asker is told. */
        record Reject(String item, String why) implements AboutItem {}

        /** What whoever mediates a quarrel tells of it. */
        record Mediate(String item, Told told) implements AboutItem {}

        /** What is done about a notice. */
        sealed interface AboutNotice extends Verb {}

        /** A notice is sent as it was put together. */
        record Publish(NoticeOrder order) implements AboutNotice {}

        /** A notice that waits leaves at once, by its number. */
        record LetGo(String notice) implements AboutNotice {}

        /** A notice should not have been said, or no further, by its number. */
        record Stop(String notice) implements AboutNotice {}

        /** Another system's alert is put before the command room. */
        record Ask(Incoming alert) implements Verb {}

        /** An outgoing row nobody knows the end of was said, or was not. */
        record Settle(String key, Outbox.Evidence evidence) implements Verb {}
    }
}
