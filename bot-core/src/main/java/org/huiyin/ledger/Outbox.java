package org.huiyin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.delivery.Outcome;
import org.huiyin.delivery.Outgoing;
import org.huiyin.delivery.Saying;
import org.huiyin.message.Chat;

/** The rows that wait to be said. Each method is a transaction of its own. */
public interface Outbox {

    /**
     * Takes rows whose time has come, the most urgent lane first and then the oldest, renders each and marks it as
     * being sent. When this returns, that mark is on the disk. Several nodes never take the same row.
     *
     * @param render gives the words; what it throws refuses that row alone
     */
    List<Saying> take(Instant now, int limit, Function<Outgoing, String> render);

    /**
     * Writes down what came of a taken row; {@link Outcome.TryLater} puts it back in the queue.
     *
     * @param chat where it was said, so that a message quoting it finds it again; empty when nobody was reached
     * @throws StoreConflict if the row is not one that was taken, or its end is known already
     */
    void record(String key, Outcome outcome, Optional<Chat> chat, Instant at);

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
