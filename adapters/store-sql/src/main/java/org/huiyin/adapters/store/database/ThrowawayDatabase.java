package org.huiyin.adapters.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.huiyin.ledger.StoreException;
import org.jdbi.v3.core.Handle;

/**
 * SQLite in a file that is gone when it is closed: for what would not fit into memory and nobody keeps. One connection
 * for all, one after the other; what others call a transaction is a savepoint here, and many of them reach the file at
 * once, for nothing has to outlive the process.
 */
public final class ThrowawayDatabase implements Database {
    private static final int AT_ONCE = 2_000;
    private static final String SAVEPOINT = "work";

    private final Turn turn = new Turn();
    private final Pool pool;
    private final Handle handle;
    private final Path file;
    private int written;

    private ThrowawayDatabase(Pool pool, Path file) {
        this.pool = pool;
        this.file = file;
        this.handle = pool.open();
        handle.begin();
    }

    /** Makes one among the files of the system that only this user reads. */
    public static ThrowawayDatabase make() {
        try {
            var file = Files.createTempFile("huiyin-", ".db");
            file.toFile().deleteOnExit();
            return new ThrowawayDatabase(SqliteDatabase.hasty(file), file);
        } catch (IOException e) {
            throw new StoreException("database: no file could be made to throw away", e);
        }
    }

    @Override
    public <T> T inTransaction(Function<Handle, T> work) {
        return turn.take(() -> Faults.named(() -> {
            handle.savepoint(SAVEPOINT);
            try {
                var done = work.apply(handle);
                handle.releaseSavepoint(SAVEPOINT);
                return done;
            } catch (RuntimeException | Error e) {
                handle.rollbackToSavepoint(SAVEPOINT);
                throw e;
            } finally {
                commitSometimes();
            }
        }));
    }

    private void commitSometimes() {
        written++;
        if (written % AT_ONCE == 0) {
            handle.commit();
            handle.begin();
        }
    }

    @Override
    public <T> T briefly(Function<Handle, T> work) {
        return inTransaction(work);
    }

    /** Who looks while their own transaction runs sees what it wrote. */
    @Override
    public <T> T look(Function<Handle, T> work) {
        return turn.isMine()
                ? Faults.named(() -> work.apply(handle))
                : turn.take(() -> Faults.named(() -> work.apply(handle)));
    }

    @Override
    public String takingRows() {
        return "";
    }

    @Override
    public String holdingRows() {
        return "";
    }

    @Override
    public void close() {
        try {
            handle.rollback();
            handle.close();
        } finally {
            pool.close();
            file.toFile().delete();
        }
    }
}
