package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import org.huiyin.binding.BindingLedger;
import org.huiyin.checklist.Checklist;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.delivery.Outgoing;
import org.huiyin.dispute.DisputeLedger;
import org.huiyin.drive.DriveLedger;
import org.huiyin.duty.DutyLedger;
import org.huiyin.informant.Reveal;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.media.PrintLedger;
import org.huiyin.message.Message;
import org.huiyin.notice.Notice;
import org.huiyin.notice.Reply;
import org.huiyin.notice.spread.SpreadLedger;
import org.huiyin.proactive.ProactiveLedger;
import org.huiyin.reading.Correction;
import org.huiyin.reading.Reading;
import org.huiyin.survey.SurveyLedger;

/** What can be looked at and written; only reached inside {@link Store#inTransaction}. */
public interface Ledger extends Looks {

    @Override
    SurveyLedger surveys();

    @Override
    ProactiveLedger proactive();

    @Override
    DisputeLedger disputes();

    @Override
    DutyLedger duties();

    @Override
    BindingLedger bindings();

    @Override
    PrintLedger prints();

    @Override
    SpreadLedger spread();

    @Override
    DriveLedger drives();

    /**
     * Remembers a message and how it was read; false, and nothing changes, if it was here before. Unique by platform,
     * account, chat and message id. It stands as {@link Verdict.Outcome#WAITING} until it is judged.
     */
    boolean add(Message message, String person, Instant taken, Reading reading);

    /** What became of a message that was added in this transaction or before. */
    void judge(Message.Id message, Verdict verdict);

    /**
     * Puts a message we failed on into the dead-letter tray. It counts as seen from now on, with the verdict FAILED.
     *
     * @param why types and ids, never words
     */
    void bury(Message message, String why, Instant at);

    /** A message belongs to an item or a notice; again changes nothing. */
    void link(Message.Id message, String subject);

    /** A message no longer belongs to it. */
    void unlink(Message.Id message, String subject);

    /**
     * Writes an item and appends to its history. A new item has version 0.
     *
     * @throws StoreConflict if the item was written by somebody else since it was read, or its number is taken
     */
    void save(Item item, List<ItemEvent> events);

    /**
     * Erases a person from everything: what they said and what repeats it goes, what came of it stays with nobody in
     * their place. The chains still hold.
     */
    void erase(String person);

    /**
     * Keeps who is behind an item where nothing else looks. Whatever named them in it before, a message, a step or a
     * saying, names them no longer; the chain still holds.
     */
    void confide(String item, String person, Instant at);

    /** Keeps of a message only what it is known by when it comes again. */
    void hush(Message.Id message);

    /** A step towards making an informant known. */
    void add(Reveal reveal);

    /** Writes a notice, but for its replies; {@link StoreConflict} as for items. */
    void save(Notice notice);

    /**
     * Writes one reply to a notice beside it: of one person's words that they have heard the first stands, of their
     * answers the last.
     */
    void add(String notice, Reply reply);

    /** Writes a checklist; {@link StoreConflict} as for items. */
    void save(Checklist checklist);

    /** Somebody spoke with a household; of several moments the latest stands. */
    void addContact(String household, String by, Instant at);

    /**
     * Removes the pictures of a notice wherever they are referred to: in the notice, its messages, what was said of it,
     * and items its messages are part of. Those it changes get a new version: save the notice before.
     */
    void purgeImages(String notice);

    void add(Correction correction);

    /** Takes back what a person corrected at a moment. */
    void unlearn(String person, Instant at);

    /** Something holds for a time; of the same kind about the same subject only this holds from its beginning on. */
    void hold(Held held);

    /** What of this kind holds about its subject now or later ends at the moment. */
    void release(Circumstance what, Instant at);

    /**
     * Queues something to say. One with the same key that is still held is replaced; one that is on its way or was said
     * is left alone, so nothing is said twice.
     */
    void queue(Outgoing outgoing);

    /** Drops what is still held under a key; what is on its way or was said stays. */
    void drop(String key);

    /** Drops all that is still held of one phrase about a subject. */
    void dropAll(String subject, String phrase);

    /** Asks that all that was said of one phrase about a subject is taken back, where a platform can. */
    void recallAll(String subject, String phrase);

    /** Makes something due; one with the same what, subject and step moves to the new moment. */
    void schedule(Due due);

    /** It is no longer due. */
    void cancel(Due.What what, String subject);

    /** Removes one row that was looked at; one that has moved to another moment since stays. */
    void settle(Due due);

    /**
     * Refuses this transaction unless the lease is still ours; what it commits cannot overlap with its next holder.
     *
     * @throws StoreConflict if somebody else holds it, or it was given up
     */
    void check(Leases.Lease lease);
}
