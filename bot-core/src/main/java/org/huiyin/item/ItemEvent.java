package org.huiyin.item;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.message.Message;

/**
 * One step in an item's life; written once and never changed.
 *
 * @param by the person, or {@code bot} when a rule or the clock did it
 * @param message the message that caused it, where one did
 * @param note a reason in plain words, where a person gave one; of a merge the {@link
 *     org.huiyin.report.MergeReason}, of a split the number of the other item, of a transfer who has it now
 */
public record ItemEvent(Instant at, Type type, String by, Optional<Message.Id> message, Optional<String> note) {

    /** The name events by no person carry. */
    public static final String BOT = "bot";

    /** The note of an item that was closed because its asker did not answer. */
    public static final String SILENCE = "silence";

    /** The note of a reminder to look after those whom danger to life struck. */
    public static final String CARE_VISIT = "care visit";

    /** The note of what whoever mediates told of a quarrel. */
    public static final String MEDIATION = "mediation";

    /** The note of a reminder to look after those who quarrelled. */
    public static final String RETURN_VISIT = "return visit";

    /** Before the office's id, the note of an item that was handed to an office. */
    public static final String TO_OFFICE = "office:";

    /** The name of whoever was erased. */
    public static final String ERASED = "erased";

    /** What happened. */
    public enum Type {
        OPENED,
        ADDED,
        MERGED,
        /** A message was taken out of one item and opened another. */
        SPLIT,
        DISPATCHED,
        CLAIMED,
        GIVEN_BACK,
        TRANSFERRED,
        PROGRESS,
        EXTENDED,
        /** Somebody said when they come to the door; the note is the moment. */
        APPOINTED,
        /** Nobody comes at the moment that was said. */
        CALLED_OFF,
        /** Papers changed hands; the note is the number of the receipt. */
        HANDED_OVER,
        URGED,
        ESCALATED,
        RESOLVED,
        RATED,
        REOPENED,
        CLOSED,
        WITHDRAWN,
        REJECTED,
        CORRECTED,
        /** Something for the file, told to nobody; the note is the words. */
        NOTED,
        /** A person's last move was a slip: it is as it was before. */
        UNDONE,
        ANSWERED,
        /** A suggestion was used in what people suggested in a week; the note is the week. */
        DIGESTED;

        /** Whether it moved the item along its life, so that the person who did it can undo it. */
        public boolean isMove() {
            return switch (this) {
                case DISPATCHED,
                        CLAIMED,
                        GIVEN_BACK,
                        TRANSFERRED,
                        EXTENDED,
                        RESOLVED,
                        RATED,
                        REOPENED,
                        CLOSED,
                        WITHDRAWN,
                        REJECTED -> true;
                case OPENED,
                        ADDED,
                        MERGED,
                        SPLIT,
                        PROGRESS,
                        APPOINTED,
                        CALLED_OFF,
                        HANDED_OVER,
                        URGED,
                        ESCALATED,
                        CORRECTED,
                        NOTED,
                        UNDONE,
                        ANSWERED,
                        DIGESTED -> false;
            };
        }
    }

    /** Caused by a message. */
    public static ItemEvent said(Instant at, Type type, String by, Message.Id message) {
        return new ItemEvent(at, type, by, Optional.of(message), Optional.empty());
    }

    /** The same with a note. */
    public ItemEvent noting(String words) {
        return new ItemEvent(at, type, by, message, Optional.of(words));
    }

    /** Caused by a rule or by the passing of time. */
    public static ItemEvent ticked(Instant at, Type type) {
        return new ItemEvent(at, type, BOT, Optional.empty(), Optional.empty());
    }
}
