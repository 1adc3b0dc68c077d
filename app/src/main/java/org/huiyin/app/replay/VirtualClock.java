package org.huiyin.app.replay;

import java.time.Instant;

/** A clock that stands until it is moved, and never goes back. */
public final class VirtualClock implements MovableClock {
    private volatile Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public synchronized void forwardTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
