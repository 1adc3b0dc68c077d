package org.huiyin.adapters.store.database;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * One database and how it is reached. Whatever fails inside leaves as a {@link org.huiyin.ledger.StoreException}, and
 * nothing of it is kept.
 */
public interface Database extends AutoCloseable {

    /** Runs a writing transaction over one consistent state; callers queue in the order they came. */
    <T> T inTransaction(Function<Handle, T> work);

    /** Runs a short writing transaction that may run beside others where the database can. */
    <T> T briefly(Function<Handle, T> work);

    /** Looks at one consistent state; writes are refused. */
    <T> T look(Function<Handle, T> work);

    /** What ends a select whose rows are taken, so that two takers never get the same one. */
    String takingRows();

    /** What ends a select whose row must stay as it is until the transaction ends. */
    String holdingRows();

    @Override
    void close();
}
