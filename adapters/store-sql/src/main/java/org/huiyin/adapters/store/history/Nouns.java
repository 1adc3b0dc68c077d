package org.huiyin.adapters.store.history;

/** How the nouns of the core are written into columns, and read again. */
public interface Nouns {
    String write(Object noun);

    /** Fails with a {@link org.huiyin.ledger.StoreException} on what is none. */
    <T> T read(String text, Class<T> type);
}
