package org.huiyin.health;

/** How an account fares, as whoever runs the bot needs to know it. */
public enum Condition {
    CONNECTED,
    /** It says less than there is to say: the platform, or the program that holds it, holds it back. */
    LIMITED,
    /** Connected, but nothing is heard where something should be. */
    DEAF,
    /** There is no line to it. It is dialled again by itself. */
    DISCONNECTED,
    /** The platform lets it in no more. */
    FROZEN
}
