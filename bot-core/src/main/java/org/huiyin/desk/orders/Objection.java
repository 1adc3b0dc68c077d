package org.huiyin.desk.orders;

/** Why a notice may not be sent as it was put together. */
public enum Objection {
    /** Their role may not publish this kind. */
    KIND_NOT_YOURS,
    /** There is no such ready notice. */
    NONE_READY,
    NO_WORDS,
    /** The same words of theirs are on their way. */
    SAID_BEFORE,
    NO_AREA,
    /** They do not answer for one of the grids. */
    AREA_NOT_YOURS,
    NO_GROUPS,
    /** This kind never goes to one of the purposes. */
    GROUPS_NOT_FOR_IT,
    /** This kind never asks one of the roles. */
    ROLE_NOT_FOR_IT,
    /** The areas have no group of that kind. */
    REACHES_NOBODY,
    LEAVES_TOO_EARLY,
    /** The time for answers would be up before it leaves. */
    DEADLINE_TOO_EARLY
}
