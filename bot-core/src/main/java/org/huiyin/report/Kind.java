package org.huiyin.report;

/** What sort of item a report asks for. */
public enum Kind {
    REQUEST,
    HAZARD,
    INCIDENT,
    DISPUTE,
    SIGHTING,
    TIP,
    MISSING_PERSON,
    OPINION,
    CONSULT,
    TASK;

    /** Whether it leaves the group at once and is spoken of only in private or in the command room. */
    public boolean isSensitive() {
        return this == SIGHTING || this == DISPUTE || this == TIP;
    }

    /** Whether somebody has to take it in hand; suggestions are only noted. */
    public boolean waitsForSomebody() {
        return this != OPINION;
    }
}
