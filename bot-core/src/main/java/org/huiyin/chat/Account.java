package org.huiyin.chat;

import java.time.Instant;

/**
 * One of our accounts on a platform, and how it fares.
 *
 * @param id as {@link org.huiyin.message.Chat#account} has it
 * @param since since when it is so
 * @param why what the platform said, for the operator; empty when all is well. Never a secret, never somebody's words
 */
public record Account(String id, State state, Instant since, String why) {

    /** How an account fares. */
    public enum State {
        CONNECTING,
        CONNECTED,
        /** Connected, but nothing is heard where something should be. */
        DEAF,
        /** The platform lets us say less than we have to say. */
        LIMITED,
        /** The platform let us in no more; a person must see to it. */
        FROZEN
    }
}
