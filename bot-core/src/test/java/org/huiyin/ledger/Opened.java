package org.huiyin.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A test with a store that is open and was empty. */
interface Opened {
    Store store();

    default void write(Consumer<Ledger> work) {
        store().inTransaction(ledger -> {
            work.accept(ledger);
            return true;
        });
    }

    default <T> Optional<T> found(Function<Looks, Optional<T>> look) {
        return store().look(look);
    }

    default <T> List<T> listed(Function<Looks, List<T>> look) {
        return store().look(look);
    }

    default long number(Function<Looks, Long> look) {
        return store().look(look);
    }

    default boolean whether(Function<Looks, Boolean> look) {
        return store().look(look);
    }
}
