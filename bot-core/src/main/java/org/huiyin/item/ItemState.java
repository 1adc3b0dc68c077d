package org.huiyin.item;

/** Where an item stands. Late is no state: it follows from the deadline and the time. */
public enum ItemState {
    /** Written down, and nobody told yet. */
    REPORTED,
    /** Brought to somebody. */
    DISPATCHED,
    /** Somebody has taken it on. */
    CLAIMED,
    /** Said to be done; the asker may still object. */
    RESOLVED,
    CLOSED,
    /** Part of another item now. */
    MERGED,
    /** Taken back by the one who reported it. */
    WITHDRAWN,
    /** Refused, with a reason that was told. */
    REJECTED,
    /** Read with too little confidence to open by itself: a person decides. */
    NEEDS_REVIEW;

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this == REPORTED || this == DISPATCHED || this == CLAIMED;
    }

    /** Whether it was said to be done, and the asker may still have a word. */
    public boolean isDone() {
        return this == RESOLVED || this == CLOSED;
    }
}
