package org.huiyin.ledger;

import java.time.Instant;

/**
 * Something that must be looked at at a moment. Written with the change that made it due; one per what and subject.
 *
 * @param subject the item, notice, checklist or message it is about
 * @param step which of several of the same kind, such as a chunk of a fan-out; empty for the only one
 */
public record Due(Instant at, What what, String subject, String step) {

    /** What to look at. */
    public enum What {
        /** A person's leave begins; the subject is the person. */
        AWAY_BEGINS,
        /** Nobody has claimed the item yet. */
        CLAIM_LATE,
        /** The asker should have heard more than the receipt. */
        FIRST_WORD,
        /** Whoever has it in hand has said nothing for a while. */
        STALLED,
        /** Somebody has said when they come. */
        APPOINTMENT,
        /** Whoever claimed it has said nothing for long. */
        CLAIM_FORGOTTEN,
        /** The item should be done by now. */
        ITEM_DUE,
        /** An office should have done its part; the step is the office. */
        LEG_DUE,
        /** Whoever was in danger should be looked after. */
        CARE_VISIT,
        /** Those who quarrelled should be looked after again. */
        RETURN_VISIT,
        /** Ask the asker whether it is really done. */
        CALL_BACK,
        /** The asker has not answered the call-back. */
        CALL_BACK_SILENT,
        /** The question we asked was not answered. */
        QUESTION_OPEN,
        /** The time in which a notice can be taken back is over. */
        NOTICE_LEAVES,
        /** Send the next chunk of a notice's deliveries. */
        NOTICE_SPREADS,
        /** Those asked who stay silent are reminded; the step is which time. */
        NOTICE_REMINDS,
        /** The next circle of people is called if too few have answered. */
        NOTICE_WIDENS,
        /** The time for the answers to a notice is up. */
        NOTICE_DEADLINE,
        /** A ready notice's time has come; the subject is the schedule, the step whose turn it is. */
        NOTICE_SCHEDULED,
        /** Something is to be seen to that nobody asked for; the subject is the notice and the step the rule, or the subject the rule. */
        PROACTIVE,
        /** What people suggested in a week is gathered; the subject is the week. */
        DIGEST,
        /** A notice ends by itself. */
        NOTICE_EXPIRES,
        /** Who reads no group should be told at the door by now. */
        NOTICE_DOORS,
        /** A shift of a watch begins before long; the step is the shift. */
        SHIFT_NEAR,
        /** A checklist ends by itself. */
        LIST_EXPIRES,
        /** Staff hear how far a drive has come; the subject is the drive. */
        DRIVE_CARD,
        /** A drive ends by itself. */
        DRIVE_ENDS,
        /** Who was asked enough yesterday is asked today; the subject is the notice. */
        NOTICE_ASKS_LATER,
        /** Staff who have not answered a survey are reminded. */
        SURVEY_REMINDS,
        /** The time for the answers to a survey is up. */
        SURVEY_ENDS
    }

    /** The same at another moment. */
    public Due at(Instant moment) {
        return new Due(moment, what, subject, step);
    }

    public static Due of(Instant at, What what, String subject) {
        return new Due(at, what, subject, "");
    }
}
