package org.huiyin.housecall;

/** Where a paper of an errand can be. */
public enum Side {
    /** With whom it belongs to. */
    ASKER,
    /** With whoever runs the errand. */
    WORKER,
    /** At the office that decides. */
    WINDOW
}
