package org.huiyin.app.serve;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.huiyin.ledger.Store;

/** A store that is opened while the start goes on with other parts: opening waits for the disk, the rest computes. */
final class OpeningStore implements AutoCloseable {
    private final CompletableFuture<Store> opening;

    OpeningStore(Supplier<Store> store) {
        this.opening = CompletableFuture.supplyAsync(store);
    }

    /** Waits until it is open. What went wrong with opening is thrown here. */
    Store get() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** Waits until it is open, and closes it; one that never opened needs no closing. */
    @Override
    public void close() {
        opening.thenAccept(Store::close).exceptionally(unopened -> null).join();
    }
}
