package org.huiyin.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.huiyin.burden.AskLimits;
import org.huiyin.chat.DoorLimits;
import org.huiyin.digest.DigestTime;
import org.huiyin.health.AccountLimits;
import org.huiyin.media.PrintLimits;

/**
 * The desk's measures of time and number; {@code rules/limits.yml}.
 *
 * @param hold how long an answer waits for what belongs to it
 * @param fragmentWindow how long pieces of one report by one sender find each other
 * @param answerWindow how long a question of ours stays open for its answer
 * @param mergeWindow how long the same trouble of a whole area is one item; zero when nothing is merged by itself
 * @param spotMergeWindow how long the same trouble at the same place is one item
 * @param contextWindow how far back a remark without a quote may reach
 * @param repeatWindow how long after its end the same asker's same trouble counts as a repeat
 * @param calmWindow how long it must stay quiet after a repeated trouble's last end for it to be defused
 * @param sameAnswer how long an answer a group has read is not said to it again, whoever asks
 * @param undo how long a person may take back what they did
 * @param careVisit how long after danger to life is over somebody looks after those it struck
 * @param contactEvery how often somebody should speak with a household that needs care
 * @param shiftNotice how long before a shift begins its empty places are named
 * @param listLifetime how long a checklist lives that nobody ends
 * @param nightFrom from when reminders wait
 * @param nightTo until when reminders wait
 * @param sure from which confidence an item opens by itself
 * @param doubtful from which confidence it goes to the tray
 * @param alike from which likeness of words the same matter is one item by itself
 * @param perhapsAlike from which likeness of words the same place makes a person look whether it is one item
 * @param replyBudget how many answers one sender gets in an hour
 * @param answerGrace how long after an item is over its answer may be on its way
 * @param codeLifetime how long a code that binds may be used
 * @param wrongCodes how many wrong codes one sender may try in an hour
 * @param auditAt when every day the books are gone through
 * @param asks how much may be asked of one person
 * @param prints when two pictures are one
 * @param driveCardAt when every day it is told how far a drive has come
 * @param digest when what people suggested in a week is gathered
 * @param doors what comes in by the doors that stand open to anybody
 * @param accounts how long we bear with an account of ours
 */
public record Limits(
        Duration hold,
        Duration fragmentWindow,
        Duration answerWindow,
        Duration mergeWindow,
        Duration spotMergeWindow,
        Duration contextWindow,
        Duration repeatWindow,
        Duration calmWindow,
        Duration sameAnswer,
        Duration undo,
        Duration careVisit,
        Duration contactEvery,
        Duration shiftNotice,
        Duration listLifetime,
        LocalTime nightFrom,
        LocalTime nightTo,
        double sure,
        double doubtful,
        double alike,
        double perhapsAlike,
        int replyBudget,
        Duration answerGrace,
        Duration codeLifetime,
        int wrongCodes,
        LocalTime auditAt,
        AskLimits asks,
        PrintLimits prints,
        LocalTime driveCardAt,
        DigestTime digest,
        DoorLimits doors,
        AccountLimits accounts) {

    /** Whether what different people say may be one item by itself. */
    public boolean merges() {
        return !mergeWindow.isZero();
    }

    /** When people get up, if they sleep at this moment. */
    public Optional<Instant> morning(ZonedDateTime moment) {
        var end = moment.with(nightTo);
        return isNight(moment.toLocalTime())
                ? Optional.of((end.isAfter(moment) ? end : end.plusDays(1)).toInstant())
                : Optional.empty();
    }

    /** The same but for what a place measures in its own way. */
    public Limits with(Duration ownHold, Duration ownMergeWindow, int ownReplyBudget) {
        return new Limits(
                ownHold,
                fragmentWindow,
                answerWindow,
                ownMergeWindow,
                spotMergeWindow,
                contextWindow,
                repeatWindow,
                calmWindow,
                sameAnswer,
                undo,
                careVisit,
                contactEvery,
                shiftNotice,
                listLifetime,
                nightFrom,
                nightTo,
                sure,
                doubtful,
                alike,
                perhapsAlike,
                ownReplyBudget,
                answerGrace,
                codeLifetime,
                wrongCodes,
                auditAt,
                asks,
                prints,
                driveCardAt,
                digest,
                doors,
                accounts);
    }

    /** Whether people sleep at this time of day. */
    public boolean isNight(LocalTime time) {
        return nightFrom.isAfter(nightTo)
                ? !time.isBefore(nightFrom) || time.isBefore(nightTo)
                : !time.isBefore(nightFrom) && time.isBefore(nightTo);
    }
}
