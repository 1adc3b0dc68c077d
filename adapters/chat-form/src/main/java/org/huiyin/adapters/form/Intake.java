package org.huiyin.adapters.form;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huiyin.chat.Inbox;
import org.huiyin.chat.Inbox.Taken;
import org.huiyin.message.Message;
import org.jspecify.annotations.Nullable;

/** Hands reports over and waits until they are written down: nobody is thanked for what is not kept. */
final class Intake {
    private static final long PATIENCE_SECONDS = 20;

    private volatile @Nullable Inbox inbox;

    void open(Inbox opened) {
        inbox = opened;
    }

    void close() {
        inbox = null;
    }

    /** Whether it is written down, now or before. */
    boolean takes(Message message) throws InterruptedException {
        var open = inbox;
        if (open == null) {
            return false;
        }
        try {
            var taken = open.take(message).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return !(taken instanceof Taken.Busy);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
