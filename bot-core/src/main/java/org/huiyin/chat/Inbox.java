package org.huiyin.chat;

import java.util.concurrent.CompletionStage;
import org.huiyin.message.Message;

/** Where adapters hand over what they heard. */
@FunctionalInterface
public interface Inbox {

    /**
     * Takes a message. The stage completes once it is committed, and only then may the platform be told that it was
     * taken; it completes with {@link Taken.Busy} when nothing was kept and it must be offered again.
     */
    CompletionStage<Taken> take(Message message);

    /** Hears what happened to a room. Returns at once. */
    default void happened(Happening happening) {
        // Most who listen care for messages alone.
    }

    /** What became of a message at the door. */
    sealed interface Taken {

        /** Written down and decided. */
        record Kept() implements Taken {}

        /** Was here before; nothing changed. */
        record Again() implements Taken {}

        /** Not kept: the store is down or the line is full. */
        record Busy(String why) implements Taken {}
    }
}
