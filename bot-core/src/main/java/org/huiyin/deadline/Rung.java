package org.huiyin.deadline;

/** Who hears, one after the other, of an item nobody has taken on. */
public enum Rung {
    /** The person it was brought to. */
    WORKER,
    /** The leader of the grid it lies in. */
    LEADER,
    /** The leader of the village around that. */
    VILLAGE,
    /** The command room. */
    TOWNSHIP
}
