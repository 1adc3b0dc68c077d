package org.huiyin.message;

/** An @ in a message: at us, or at somebody else. */
public sealed interface Mention {

    /** The bot itself is called upon. */
    record OfBot() implements Mention {}

    /** A person, by their platform id. */
    record OfPerson(String id) implements Mention {}
}
