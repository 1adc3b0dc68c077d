package org.huiyin.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.huiyin.app.replay.MovableClock;

/** Real time plus an offset that only grows: a story moves it forward, and it runs on from there. */
public final class DemoClock implements MovableClock {
    private final InstantSource real;
    private volatile Duration offset = Duration.ZERO;

    public DemoClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public synchronized void forwardTo(Instant moment) {
        var ahead = Duration.between(instant(), moment);
        if (!ahead.isNegative()) {
            offset = offset.plus(ahead);
        }
    }
}
