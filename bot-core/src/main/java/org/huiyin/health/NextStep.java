package org.huiyin.health;

/** What whoever runs the bot does next about an account; its words are those of {@code health.NEXT_STEP}. */
public enum NextStep {
    NOTHING,
    /** Say less for a while. */
    SLOW_DOWN,
    /** Write something in one of its groups, and see whether it is heard. */
    SPEAK_THERE,
    /** Start the program that holds it again. */
    RESTART,
    /** Look after the program that holds it and the network between. */
    RECONNECT,
    /** Sign in again, or mend the secret. */
    SIGN_IN
}
