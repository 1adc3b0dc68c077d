package org.huiyin.adapters.console.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.item.ItemCode;
import org.huiyin.item.Refusal;
import org.huiyin.net.Request;

/**
 * What came of a click, as the next page tells it.
 *
 * @param about the item's number; empty when it was about none
 */
public record Done(What what, String about) {

    /** What can come of a click. */
    public enum What {
        ACCEPTED,
        DISMISSED,
        UNDONE,
        REJECTED,
        SPLIT,
        MERGED,
        MEDIATED,
        WAS_SAID,
        WAS_NOT_SAID,
        /** A notice waits to leave. */
        ORDERED,
        STOPPED,
        LET_GO,
        /** A notice that was put together was sent already, or was forgotten. */
        SENT_BEFORE,
        CLAIMED,
        GIVEN_BACK,
        TRANSFERRED,
        CALLED_TOGETHER,
        EXTENDED,
        TOLD,
        FINISHED,
        REOPENED,
        NOTED,
        CORRECTED,
        URGED,
        /** A look at the ledger is kept. */
        PUT_ASIDE,
        /** The message did not join the item, or is no longer in it. */
        NOT_MERGED,
        /** The two items cannot become one, or no longer. */
        NOT_ONE,
        /** Somebody else was faster. */
        TOO_LATE,
        /** Only others may do that, or what was chosen changes nothing. */
        NOT_ALLOWED,
        /** It is in somebody else's hands. */
        NOT_IN_HAND,
        /** Somebody has it in hand already. */
        TAKEN,
        /** Another office has not done its part yet. */
        PARTS_OPEN,
        /** It is over. */
        OVER,
        /** It has not come to that. */
        TOO_EARLY,
        /** Words are missing, or are too many. */
        NO_WORDS,
        /** A look without a name, or too many of them. */
        NOT_PUT_ASIDE,
        /** A day to come is missing. */
        NO_DAY,
        /** It is about what they do not look after. */
        NOT_YOURS,
        /** The roster has nobody in whose name the console could act. */
        NOBODY;

        public boolean isGood() {
            return switch (this) {
                case SENT_BEFORE,
                        NOT_MERGED,
                        NOT_ONE,
                        TOO_LATE,
                        NOT_ALLOWED,
                        NOT_IN_HAND,
                        TAKEN,
                        PARTS_OPEN,
                        OVER,
                        TOO_EARLY,
                        NO_WORDS,
                        NO_DAY,
                        NOT_PUT_ASIDE,
                        NOT_YOURS,
                        NOBODY -> false;
                default -> true;
            };
        }

        /** Why the line would not. */
        public static What of(Refusal why) {
            return switch (why) {
                case NOT_ALLOWED -> NOT_ALLOWED;
                case NOT_YOURS -> NOT_IN_HAND;
                case TAKEN, FULL -> TAKEN;
                case PARTS_OPEN -> PARTS_OPEN;
                case FINISHED -> OVER;
                case TOO_EARLY -> TOO_EARLY;
                case TOO_LATE -> TOO_LATE;
                case NOT_MERGED -> NOT_MERGED;
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Done {
        about = ItemCode.isValid(about) ? about : "";
    }

    /** What the address of a page tells; nothing but known words and valid numbers gets in. */
    public static Optional<Done> told(Request request) {
        return request.query("done")
                .flatMap(code -> Arrays.stream(What.values())
                        .filter(what -> what.code().equals(code))
                        .findFirst())
                .map(what -> new Done(what, request.query("about").orElse("")));
    }

    /** The page's address that tells it. */
    public String on(String path) {
        return path + (path.contains("?") ? "&" : "?") + "done=" + what.code() + "&about=" + about;
    }
}
