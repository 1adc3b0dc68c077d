package org.huiyin.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits to be said, inside one transaction of the {@link org.huiyin.ledger.Outbox}. Rows another node is at are passed over. A door
 * is the account a row goes out by; which one that is, is found when its time has come.
 */
public interface OutgoingQueue {

    /** Rows whose time has come and that have no door yet: the oldest of each lane, at most so many of each. */
    Map<Outgoing.Lane, List<Outgoing>> arrived(Instant now, int limit);

    /** Rows whose time has come and that wait at a door: the oldest of each lane, at most so many of each. */
    Map<Outgoing.Lane, List<Outgoing>> waiting(String door, Instant now, int limit);

    /** The row waits at a door from now on. */
    void wait(Outgoing row, String door);

    /** The row waits at no door any more, and comes again at a moment. */
    void later(Outgoing row, Instant at);

    /** Nothing waits at a door any more: each row finds its door anew. */
    void leave(String door);

    /**
     * The row is being said; that is on the disk when the transaction ends.
     *
     * @param door by which it goes out; empty where none leads to its target
     */
    void saying(Outgoing row, String text, Optional<String> door, Instant at);

    /** The row is never said. */
    void refuse(Outgoing row, String why, Instant at);
}
