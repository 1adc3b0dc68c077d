package org.huiyin.line;

import java.time.Instant;
import java.util.List;
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

        /** How many characters somebody may type with a click. */
        int LONGEST_WORDS = 500;

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
        /** What can be said in a chat as well; it is decided on as if it had been said of the item. */
        sealed interface Spoken extends AboutItem {

            /** What was typed with it, for those concerned; empty where the click says all. */
            String words();
        }

        /** The clicker takes it on. */
        record Claim(String item) implements Spoken {
            @Override
            public String words() {
                return "";
            }
        }

        /** The clicker has it in hand no longer, and why. */
        record GiveBack(String item, String words) implements Spoken {}

        /** Another member has it in hand from now on. */
        record HandTo(String item, String person) implements Spoken {
            @Override
            public String words() {
                return "";
            }
        }

        /** Another office answers for it. */
        record BringTo(String item, String office) implements Spoken {
            @Override
            public String words() {
                return "";
            }
        }

        /** Several offices are called to it. */
        record CallTogether(String item, List<String> offices) implements Spoken {
            public CallTogether {
                offices = List.copyOf(offices);
            }

            @Override
            public String words() {
                return "";
            }
        }

        /** It takes until then, and why. */
        record Extend(String item, Instant until, String words) implements Spoken {}

        /** News for its askers; of a question the answer, which settles it. */
        record Tell(String item, String words) implements Spoken {}

        /** It is done, and what was done. */
        record Finish(String item, String words) implements Spoken {}

        /** Whoever has it in hand is asked to get on with it. */
        record Urge(String item) implements Spoken {
            @Override
            public String words() {
                return "";
            }
        }

        /** What is done about its file, and is not said in chats by staff. */
        sealed interface Filed extends AboutItem {}

        /** Something for those who look into it later; told to nobody. */
        record Note(String item, String words) implements Filed {}

        /** It was not done after all, and why. */
        record Reopen(String item, String why) implements Filed {}

        /** It is about another matter, or lies in another grid. */
        record Correct(String item, Optional<String> matter, Optional<String> grid) implements Filed {}

        /** Another system's alert is put before the command room. */
        record Ask(Incoming alert) implements Verb {}

        /** An outgoing row nobody knows the end of was said, or was not. */
        record Settle(String key, Outbox.Evidence evidence) implements Verb {}
    }
}
