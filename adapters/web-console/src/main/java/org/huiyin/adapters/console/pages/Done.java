package org.huiyin.adapters.console.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.item.ItemCode;
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
        /** The message did not join the item, or is no longer in it. */
        NOT_MERGED,
        /** The two items cannot become one, or no longer. */
        NOT_ONE,
        /** Somebody else was faster. */
        TOO_LATE,
        /** It is about what they do not look after. */
        NOT_YOURS,
        /** The roster has nobody in whose name the console could act. */
        NOBODY;

        public boolean isGood() {
            return switch (this) {
                case ACCEPTED, DISMISSED, UNDONE, REJECTED, SPLIT, MERGED, MEDIATED, WAS_SAID, WAS_NOT_SAID -> true;
                case ORDERED, STOPPED, LET_GO -> true;
                case SENT_BEFORE, NOT_MERGED, NOT_ONE, TOO_LATE, NOT_YOURS, NOBODY -> false;
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
        return path + "?done=" + what.code() + "&about=" + about;
    }
}
