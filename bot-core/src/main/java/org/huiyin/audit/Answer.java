package org.huiyin.audit;

/** Whether an asker has got what they were owed. */
enum Answer {
    /** Nothing is owed, or not yet. */
    NOT_OWED,
    SEEN,
    /** Being said, and not for too long. */
    ON_THE_WAY,
    /** Perhaps said: no proof. */
    UNKNOWN,
    MISSING
}
