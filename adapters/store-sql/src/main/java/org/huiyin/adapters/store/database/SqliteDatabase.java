package org.huiyin.adapters.store.database;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.ledger.StoreException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite: one connection that writes, which callers wait for in turn, and a few that only read and wait for nobody. A
 * commit is on the disk when it returns.
 */
public final class SqliteDatabase implements Database {
    private static final int READERS = 4;
    private static final int PATIENCE_MS = 5_000;
    /** Of the connection that writes: the pages a million items are found by stay in it. */
    private static final int WRITER_CACHE_KIB = 32 << 10;

    private static final int READER_CACHE_KIB = 16 << 10;

    private static final int HASTY_CACHE_KIB = 64 << 10;

    private static final long HASTY_MAPPED_BYTES = 4L << 30;
    private static final int WAL_KEPT_BYTES = 64 << 20;
    /**
     * Of 4 KiB each: with as many in the log a commit carries them into the file, and takes ten times as long. By itself
     * SQLite does so after 1,000, which is every seventieth item. Doing it beside the writer was tried: its commits then
     * wait for the disk longer still.
     */
    private static final int LOG_PAGES = 4_000;

    private final Turn turn = new Turn();
    private final Pool writer;
    private final Optional<Pool> readers;
    /** The connection of the running transaction; only touched by whoever has the turn. */
    private @Nullable Handle running;

    private SqliteDatabase(Pool writer, Optional<Pool> readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** A database in a file, made if it is missing. */
    public static SqliteDatabase file(Path file) {
        var url = "jdbc:sqlite:" + file.toAbsolutePath();
        var settings = settings(JournalMode.WAL, SynchronousMode.FULL);
        settings.setCacheSize(-WRITER_CACHE_KIB);
        var writer = opened(url, settings);
        try {
            requireSafety(writer);
            writer.inTransaction(handle -> pragma(handle, "wal_autocheckpoint = " + LOG_PAGES));
            var seeing = settings(JournalMode.WAL, SynchronousMode.FULL);
            seeing.setCacheSize(-READER_CACHE_KIB);
            var looking = pool(source(url, seeing), READERS);
            looking.setConnectionInitSql("pragma query_only = 1");
            return new SqliteDatabase(writer, Optional.of(new Pool(looking).keepingStatements()));
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** A throw-away in memory, gone when it is closed. Those who look wait in turn with those who write. */
    public static SqliteDatabase memory() {
        var url = "jdbc:sqlite:file:/" + UUID.randomUUID() + "?vfs=memdb";
        return new SqliteDatabase(opened(url, settings(JournalMode.MEMORY, SynchronousMode.OFF)), Optional.empty());
    }

    /** The connection to a file that need not outlive anything; with a larger cache than the others have. */
    static Pool hasty(Path file) {
        var settings = settings(JournalMode.MEMORY, SynchronousMode.OFF);
        settings.setCacheSize(-HASTY_CACHE_KIB);
        // A fault of the disk would end the process here instead of failing one call: nothing else is lost with it.
        settings.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(HASTY_MAPPED_BYTES));
        return opened("jdbc:sqlite:" + file, settings);
    }

    private static Pool opened(String url, SQLiteConfig settings) {
        settings.setTransactionMode(TransactionMode.IMMEDIATE);
        var source = source(url, settings);
        var pool = new Pool(pool(source, 1)).keepingStatements();
        try {
            Schema.SQLITE.migrate(source);
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static SQLiteConfig settings(JournalMode journal, SynchronousMode synchronous) {
        var settings = new SQLiteConfig();
        settings.setJournalMode(journal);
        settings.setSynchronous(synchronous);
        settings.setBusyTimeout(PATIENCE_MS);
        settings.setJournalSizeLimit(WAL_KEPT_BYTES);
        // Nobody asks for them, and each batch would be followed by a question.
        settings.setGetGeneratedKeys(false);
        // To open a file for every sort takes longer than most sorts, and people's words would lie in it.
        settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // What was erased is overwritten, where that costs no further page.
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "FAST");
        return settings;
    }

    private static SQLiteDataSource source(String url, SQLiteConfig settings) {
        var source = new SQLiteDataSource(settings);
        source.setUrl(url);
        return source;
    }

    private static HikariConfig pool(SQLiteDataSource source, int size) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("sqlite");
        config.setMaximumPoolSize(size);
        config.setMaxLifetime(0);
        config.setAutoCommit(true);
        return config;
    }

    /** A file system without shared memory quietly gives another journal, and with it another promise. */
    private static void requireSafety(Pool writer) {
        var found =
                writer.inTransaction(handle -> pragma(handle, "journal_mode") + "/" + pragma(handle, "synchronous"));
        if (!found.equals("wal/2")) {
            throw new StoreException(
                    "database: journal_mode/synchronous: " + found + " (expected: wal/2)",
                    new IllegalStateException("a commit would not outlive a power cut"));
        }
    }

    private static String pragma(Handle handle, String name) {
        return handle.createQuery("pragma " + name).mapTo(String.class).one();
    }

    @Override
    public <T> T inTransaction(Function<Handle, T> work) {
        return turn.take(() -> writer.inTransaction(handle -> {
            running = handle;
            try {
                return work.apply(handle);
            } finally {
                running = null;
            }
        }));
    }

    @Override
    public <T> T briefly(Function<Handle, T> work) {
        return inTransaction(work);
    }

    @Override
    public <T> T look(Function<Handle, T> work) {
        return readers.map(pool -> pool.inTransaction(work)).orElseGet(() -> lookByWriter(work));
    }

    /** Who looks while their own transaction runs looks through it: there is no second connection to wait for. */
    private <T> T lookByWriter(Function<Handle, T> work) {
        var mine = turn.isMine() ? running : null;
        return mine == null ? inTransaction(work) : work.apply(mine);
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
        readers.ifPresent(Pool::close);
        writer.close();
    }
}
