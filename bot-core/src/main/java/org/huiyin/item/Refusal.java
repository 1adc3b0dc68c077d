package org.huiyin.item;

/** Why a move was not made; each has its sentence in the phrasebook under {@code refused.…}. */
public enum Refusal {
    /** Only staff or helpers may do this. */
    NOT_ALLOWED,
    /** Somebody else's to do. */
    NOT_YOURS,
    /** Already in somebody's hands. */
    TAKEN,
    /** All places of the task are given. */
    FULL,
    /** Another office has not done its part yet. */
    PARTS_OPEN,
    /** Already done or closed. */
    FINISHED,
    /** Nothing to give back, rate or reopen yet. */
    TOO_EARLY,
    /** It was done too long ago to be undone, or somebody has acted since. */
    TOO_LATE,
    /** Nothing was put with others that could be taken out again. */
    NOT_MERGED
}
