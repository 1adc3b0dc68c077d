package org.huiyin.planted.desk;

import java.time.Instant;
import java.time.InstantSource;

/** A desk that looks at the clock. */
public final class Desk {
    Instant decide(InstantSource clock) {
        return clock.instant();
    }
}
