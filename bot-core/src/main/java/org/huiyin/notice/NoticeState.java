package org.huiyin.notice;

/** Where a notice stands. */
public enum NoticeState {
    DRAFT,
    /** For a yes, or for the time in which it can be taken back. */
    WAITING,
    LIVE,
    ENDED,
    CANCELLED;

    public boolean isOver() {
        return this == ENDED || this == CANCELLED;
    }
}
