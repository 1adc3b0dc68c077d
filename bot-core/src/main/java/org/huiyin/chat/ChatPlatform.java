package org.huiyin.chat;

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

    /** Stops listening; what was handed over is still taken. */
    void stop();
}
