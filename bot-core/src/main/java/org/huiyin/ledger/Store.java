package org.huiyin.ledger;

import java.util.function.Function;
import org.huiyin.account.Register;
import org.huiyin.audit.Books;
import org.huiyin.key.KeyCabinet;
import org.huiyin.media.PurgedPictures;
import org.huiyin.news.Bulletins;

/** Port to the database. */
public interface Store extends AutoCloseable {

    /**
     * Runs {@code work} and keeps all of its writes, or none of them if it throws. One at a time: the store queues
     * callers. When this returns, the writes are on the disk.
     *
     * @throws StoreException if the database fails
     * @throws StoreConflict if somebody else wrote what the work read; try again from the start
     */
    <T> T inTransaction(Function<Ledger, T> work);

    /** Looks at one consistent state without waiting for writers. */
    <T> T look(Function<Looks, T> work);

    /** The rows that wait to be said. */
    Outbox outbox();

    /** What the console and reports look at. */
    Pages pages();

    /** What the auditor goes through. */
    Books books();

    /** Which node may work on what. */
    Leases leases();

    /** Who may come to the console, and what they did there. */
    Register register();

    /** What other programs are let in by. */
    KeyCabinet keyCabinet();

    /** Pictures whose bytes are still to vanish. */
    PurgedPictures purgedPictures();

    /** What other systems are still to be told. */
    Bulletins bulletins();

    @Override
    void close();
}
