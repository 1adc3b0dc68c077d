package org.huiyin.app.replay;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be moved forward, and never goes back. */
public interface MovableClock extends InstantSource {

    /** From now on it is at least this moment; an earlier one changes nothing. */
    void forwardTo(Instant moment);
}
