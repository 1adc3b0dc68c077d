package org.huiyin.app.replay;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved, and never goes back. */
public final class VirtualClock implements InstantSource {
    private volatile Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void forwardTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
