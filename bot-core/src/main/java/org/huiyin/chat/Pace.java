package org.huiyin.chat;

import java.time.Duration;

/**
 * How much a platform lets one of our accounts say: at most {@code messages} in any stretch of {@code per}.
 *
 * @param scope what the messages are counted over
 */
public record Pace(Scope scope, int messages, Duration per) {

    /** What is counted together. */
    public enum Scope {
        ACCOUNT,
        CHAT
    }

    public Pace {
        if (messages < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException(
                    "pace: " + messages + " in " + per + " (expected: at least one in a stretch of time)");
        }
    }
}
