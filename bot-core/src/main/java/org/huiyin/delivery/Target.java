package org.huiyin.delivery;

/** Whom something is said to. */
public sealed interface Target {

    /** The roster's id of the group or the person. */
    String id();

    /** Everybody in a group. */
    record ToGroup(String id) implements Target {}

    /** One person, in private. */
    record ToPerson(String id) implements Target {}
}
