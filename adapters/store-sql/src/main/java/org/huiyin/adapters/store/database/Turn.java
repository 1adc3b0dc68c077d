package org.huiyin.adapters.store.database;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one turn at a time that writers of a store take, in the order they came. */
final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);

    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    <T> T take(Supplier<T> work) {
        if (isMine()) {
            throw new IllegalStateException("transaction: begun inside another (expected: one at a time)");
        }
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
