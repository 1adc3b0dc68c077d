package org.huiyin.adapters.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock moved by hand. */
final class Hands implements InstantSource {
    private volatile Instant now;

    Hands(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void forward(Duration length) {
        now = now.plus(length);
    }
}
