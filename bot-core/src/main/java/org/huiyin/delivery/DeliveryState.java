package org.huiyin.delivery;

/** How far an outgoing row has come. */
public enum DeliveryState {
    QUEUED,
    /** Committed before the socket is touched; after a crash it becomes UNKNOWN. */
    SENDING,
    SENT,
    REFUSED,
    UNKNOWN,
    /** Dropped before it was said, because it was no longer true. */
    DROPPED
}
