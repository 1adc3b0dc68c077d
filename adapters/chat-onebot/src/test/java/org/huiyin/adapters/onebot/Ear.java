package org.huiyin.adapters.onebot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.huiyin.chat.Happening;
import org.huiyin.chat.Inbox;
import org.huiyin.message.Message;

/** An inbox that keeps what it takes, or is too busy for it. */
final class Ear implements Inbox {
    private final List<Message> kept = new ArrayList<>();
    private final List<Happening> happened = new ArrayList<>();
    private boolean busy;
    private int offered;

    @Override
    public synchronized CompletionStage<Taken> take(Message message) {
        offered++;
        if (busy) {
            return CompletableFuture.completedStage(new Taken.Busy("test"));
        }
        kept.add(message);
        return CompletableFuture.completedStage(new Taken.Kept());
    }

    @Override
    public synchronized void happened(Happening happening) {
        happened.add(happening);
    }

    synchronized void isBusy(boolean now) {
        busy = now;
    }

    synchronized int offered() {
        return offered;
    }

    synchronized List<Message> kept() {
        return List.copyOf(kept);
    }

    synchronized List<String> texts() {
        return kept.stream().map(Message::text).toList();
    }

    synchronized List<Happening> happened() {
        return List.copyOf(happened);
    }
}
