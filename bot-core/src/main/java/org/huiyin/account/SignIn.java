package org.huiyin.account;

import java.time.Duration;
import java.time.Instant;

/**
 * One browser that was let in.
 *
 * @param mark the hash of what the browser keeps
 * @param seen when it last asked for something, to a few minutes
 */
public record SignIn(String mark, String account, Instant begun, Instant seen) {
    /** Longer than this nobody stays. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** Who asks for nothing for so long is out. */
    public static final Duration IDLE = Duration.ofHours(1);

    public boolean isOver(Instant now) {
        return !now.isBefore(begun.plus(LONGEST)) || !now.isBefore(seen.plus(IDLE));
    }
}
