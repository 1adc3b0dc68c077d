package org.huiyin.chat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.huiyin.delivery.Outcome;
import org.huiyin.message.Chat;

/**
 * Port to one chat platform. An adapter is this interface, a decoder and an encoder.
 *
 * <p>Contract, checked for every adapter: a duplicate keeps its id; unknown events are ignored; a bad signature is
 * refused before decoding; status 429 or 5xx gives {@link Outcome.TryLater}, another 4xx {@link Outcome.Refused}, a
 * time-out {@link Outcome.Unknown}.
 */
public interface ChatPlatform {

    /** The name that chats and senders of it carry, such as {@code sandbox}. */
    String name();

    /** Begins handing arriving messages over. Called once, before the first {@link #say}. */
    void start(Inbox inbox);

    /** Says something in a chat; never throws for what the platform answers. */
    Outcome say(Chat to, Speech speech);

    /**
     * Begins to say something, as {@link #say} does; the end is waited for when it is asked for, once. Where the platform
     * takes several things before it answers to the first, the next may be begun meanwhile.
     */
    default Supplier<Outcome> begin(Chat to, Speech speech) {
        var end = say(to, speech);
        return () -> end;
    }

    /**
     * Takes back what was said, where the platform can: {@link Outcome.Sent} once nobody sees it any more.
     *
     * @param platformId the id {@link #say} got for it
     */
    default Outcome recall(Chat from, String platformId) {
        return new Outcome.Refused("recall: this platform takes nothing back");
    }

    /**
     * Looks whether something was said whose end nobody knows. Answers {@link LookBack.Missing} only when it can no
     * longer come out late.
     *
     * @param ago how long ago it was handed over
     */
    default LookBack lookBack(Chat in, Speech speech, Duration ago) {
        return new LookBack.Unable();
    }

    /** How much each of its accounts may say; empty where there is no limit we know of. */
    default List<Pace> paces() {
        return List.of();
    }

    /** Its accounts, and how each fares; empty where there is nothing that could break. */
    default List<Account> accounts() {
        return List.of();
    }

    /** Destroys a picture, where the platform keeps them itself; others have nothing to do. */
    default void forget(String reference) {
        // Pictures of real platforms are kept by whoever fetched them.
    }

    /** Stops listening; what was handed over is still taken. */
    void stop();
}
