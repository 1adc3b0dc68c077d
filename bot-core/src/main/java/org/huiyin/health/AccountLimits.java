package org.huiyin.health;

import java.time.Duration;

/**
 * How long we bear with an account.
 *
 * @param settle how long trouble, and its end, must last before it is told
 * @param moved how long an account must be gone before what waits there goes out by another
 */
public record AccountLimits(Duration settle, Duration moved, Breaker.Terms breaker, Silence silence) {

    /** Endless patience. */
    public static AccountLimits none() {
        var ever = Duration.ofDays(36_500);
        return new AccountLimits(ever, ever, Breaker.Terms.never(), new Silence(ever, 1, 1));
    }
}
