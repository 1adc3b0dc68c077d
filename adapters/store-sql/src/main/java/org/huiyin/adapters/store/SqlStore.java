package org.huiyin.adapters.store;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.huiyin.account.Register;
import org.huiyin.adapters.store.accounts.SqlAccounts;
import org.huiyin.adapters.store.accounts.SqlAmendments;
import org.huiyin.adapters.store.accounts.SqlSignIns;
import org.huiyin.adapters.store.accounts.SqlTrail;
import org.huiyin.adapters.store.accounts.SqlViews;
import org.huiyin.adapters.store.database.Database;
import org.huiyin.adapters.store.database.Sequence;
import org.huiyin.adapters.store.history.SqlBooks;
import org.huiyin.adapters.store.history.SqlPurgedPictures;
import org.huiyin.adapters.store.keys.SqlKeptAnswers;
import org.huiyin.adapters.store.keys.SqlKeys;
import org.huiyin.adapters.store.memory.Memory;
import org.huiyin.adapters.store.memory.Surroundings;
import org.huiyin.adapters.store.news.SqlBulletins;
import org.huiyin.audit.Books;
import org.huiyin.key.KeyCabinet;
import org.huiyin.ledger.Leases;
import org.huiyin.ledger.Ledger;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.Pages;
import org.huiyin.ledger.Store;
import org.huiyin.media.PurgedPictures;
import org.huiyin.news.Bulletins;
import org.jdbi.v3.core.Handle;

/** A store over any of the databases. */
final class SqlStore implements Store {
    private final Database database;
    private final Function<Handle, SqlLedger> ledgers;
    private final Outbox outbox;
    private final Pages pages;
    private final Books books;
    private final Leases leases;
    private final Register register;
    private final KeyCabinet keyCabinet;
    private final Memory memory;
    private final PurgedPictures purgedPictures;
    private final Bulletins bulletins;

    private SqlStore(Database database, Sequence sequence, RandomGenerator random) {
        var json = new Json();
        this.database = database;
        this.memory = new Memory();
        this.ledgers = handle ->
                new SqlLedger(handle, json, sequence, random, new Surroundings(database.holdingRows(), memory));
        this.outbox = new SqlOutbox(database, json, memory.sayings());
        this.pages = new SqlPages(database, json, ledgers);
        this.books = new SqlBooks(database, json);
        this.leases = new SqlLeases(database);
        this.purgedPictures = new SqlPurgedPictures(database);
        this.bulletins = new SqlBulletins(database);
        var trail = new SqlTrail(database, sequence);
        this.register = new Register(
                new SqlAccounts(database, json, trail),
                new SqlSignIns(database),
                trail,
                new SqlAmendments(database, sequence, trail),
                new SqlViews(database));
        this.keyCabinet = new KeyCabinet(new SqlKeys(database, json, trail), new SqlKeptAnswers(database));
    }

    /** Numbers go on where the database left off. */
    static SqlStore over(Database database, RandomGenerator random) {
        try {
            long last = database.look(
                    handle -> handle.createQuery("""
                    select coalesce(max(last), 0) from (select max(seq) as last from message
                    union all select max(seq) from outgoing
                    union all select max(seq) from duty_record
                    union all select max(seq) from console_trail
                    union all select max(seq) from amendment) as lasts""").mapTo(Long.class).one());
            return new SqlStore(database, new Sequence(last, random), random);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private record Done<T>(T result, SqlLedger ledger) {}

    @Override
    public <T> T inTransaction(Function<Ledger, T> work) {
        try {
            var done = database.inTransaction(handle -> {
                var ledger = ledgers.apply(handle);
                return new Done<>(work.apply(ledger), ledger);
            });
            done.ledger().committed();
            return done.result();
        } catch (RuntimeException | Error e) {
            memory.forget();
            throw e;
        }
    }

    @Override
    public <T> T look(Function<Looks, T> work) {
        return database.look(handle -> work.apply(ledgers.apply(handle)));
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Pages pages() {
        return pages;
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public KeyCabinet keyCabinet() {
        return keyCabinet;
    }

    @Override
    public PurgedPictures purgedPictures() {
        return purgedPictures;
    }

    @Override
    public Bulletins bulletins() {
        return bulletins;
    }

    @Override
    public void close() {
        database.close();
    }
}
