package org.huiyin.app.line;

import java.io.IOException;
import java.util.function.Function;
import org.huiyin.account.Register;
import org.huiyin.audit.Books;
import org.huiyin.key.KeyCabinet;
import org.huiyin.ledger.Leases;
import org.huiyin.ledger.Ledger;
import org.huiyin.ledger.Looks;
import org.huiyin.ledger.Outbox;
import org.huiyin.ledger.Pages;
import org.huiyin.ledger.Store;
import org.huiyin.ledger.StoreException;
import org.huiyin.media.PurgedPictures;
import org.huiyin.news.Bulletins;

/** A real store whose disk can be pulled and put back. */
final class Outage implements Store {
    private final Store store;
    private volatile boolean down;

    Outage(Store store) {
        this.store = store;
    }

    void begins() {
        down = true;
    }

    void ends() {
        down = false;
    }

    @Override
    public <T> T inTransaction(Function<Ledger, T> work) {
        if (down) {
            throw new StoreException("insert into message: disk I/O error", new IOException("pulled"));
        }
        return store.inTransaction(work);
    }

    @Override
    public <T> T look(Function<Looks, T> work) {
        return store.look(work);
    }

    @Override
    public Outbox outbox() {
        return store.outbox();
    }

    @Override
    public Pages pages() {
        return store.pages();
    }

    @Override
    public Books books() {
        return store.books();
    }

    @Override
    public Leases leases() {
        return store.leases();
    }

    @Override
    public Register register() {
        return store.register();
    }

    @Override
    public KeyCabinet keyCabinet() {
        return store.keyCabinet();
    }

    @Override
    public PurgedPictures purgedPictures() {
        return store.purgedPictures();
    }

    @Override
    public Bulletins bulletins() {
        return store.bulletins();
    }

    @Override
    public void close() {
        store.close();
    }
}
