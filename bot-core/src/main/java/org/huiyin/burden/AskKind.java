package org.huiyin.burden;

/** What a saying to one person asks them to do. */
public enum AskKind {
    /** To take something on. */
    CLAIM,
    /** To go on with what they have in hand. */
    REMINDER,
    /** To say that they have heard. */
    ACKNOWLEDGEMENT,
    /** To answer a roll call, or to get through a list. */
    ROLL_CALL,
    /** To answer a survey or a quiz. */
    SURVEY
}
