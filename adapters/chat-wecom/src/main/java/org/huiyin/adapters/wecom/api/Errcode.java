package org.huiyin.adapters.wecom.api;

import java.time.Duration;
import org.huiyin.delivery.Outcome;

/**
 * A number WeCom answers with; 0 when all went well. Its words beside it are never looked at: they change, and hold ids.
 */
public record Errcode(long code) {
    private static final Duration BREATH = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public boolean isFine() {
        return code == 0;
    }

    /** Too much was said or asked. */
    public boolean isQuota() {
        return code == 45009 || code == 45033;
    }

    /** What was answered can no longer be, or never could: say it without a reply. Nothing was said. */
    public boolean isPastReply() {
        return code == 846604 || code == 846605 || code == 846608;
    }

    /** The access token ran out, or was made worthless. */
    public boolean isStaleToken() {
        return code == 40014 || code == 42001;
    }

    /** WeCom itself, or our place in its line, is the trouble, and passes. */
    public boolean isPassing() {
        return isQuota() || code == -1 || code == 6000 || code == 846609;
    }

    /** Who we say we are is not believed, or may not do this; a person must see to it. */
    public boolean isLockedOut() {
        return code == 40001 || code == 40013 || code == 40091 || code == 48002 || code == 60011 || code == 60020;
    }

    /** What came of saying something that was answered so. */
    public Outcome outcome(String platformId) {
        if (isFine()) {
            return new Outcome.Sent(platformId);
        }
        if (isPassing() || isStaleToken()) {
            return new Outcome.TryLater(isQuota() ? MINUTE : BREATH, toString());
        }
        return new Outcome.Refused(toString());
    }

    @Override
    public String toString() {
        return "errcode: " + code + " (expected: 0)";
    }
}
