package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.OutgoingQueue;
import org.huiyin.delivery.Saying;
import org.huiyin.message.Chat;

/** The rows that wait to be said. Each method is a transaction of its own. */
public interface Outbox {

    /** Works on what waits, in one transaction. Several nodes never get the same row. */
    <T> T work(Function<OutgoingQueue, T> work);

    /**
     * Writes down what came of rows that were being said; {@link Outcome.TryLater} puts a row back in the queue.
     *
     * @throws StoreConflict if one of them was not being said, or its end is known already; the others stand
     */
    void record(List<End> ends, Instant at);

    /**
     * What came of one row.
     *
     * @param chat where it was said, so that a message quoting it finds it again; empty when nobody was reached
     */
    record End(String key, Outcome outcome, Optional<Chat> chat) {}

    /** Those nobody knows the end of that were being said at {@code until} or before, the oldest first. */
    List<Saying> unknown(Instant until, int limit);

    /** What was said and is to be taken back, the oldest first. */
    List<Saying> toRecall(int limit);

    /** Whether a saying was taken back; it is not tried again. */
    void recalled(String key, boolean done);

    /** No row waits at a door any more: the doors may be others than before. */
    void leaveDoors();

    /** After a crash: what was being sent then is unknown now. Returns how many. */
    int recover(Instant at);

    /** A person, or the group read back, says whether an unknown row was said. Unsaid ones are queued again. */
    void settle(String key, Evidence evidence, Instant at);

    /** What is known of an unknown row after looking. */
    enum Evidence {
        WAS_SAID,
        WAS_NOT_SAID
    }
}
