package org.huiyin.adapters.wecom.socket;

import java.time.Duration;
import org.huiyin.adapters.wecom.api.Errcode;
import org.huiyin.delivery.Outcome;

/** A step did not succeed; the outcome is that of what it was a step of. */
final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final String why;
    private final transient Outcome outcome;
    private final boolean isPastReply;

    private Failed(String why, Outcome outcome, boolean isPastReply) {
        super(why);
        this.why = why;
        this.outcome = outcome;
        this.isPastReply = isPastReply;
    }

    static Failed refused(String why) {
        return new Failed(why, new Outcome.Refused(why), false);
    }

    static Failed later(String why) {
        return new Failed(why, new Outcome.TryLater(BREATH, why), false);
    }

    static Failed unknown(String why) {
        return new Failed(why, new Outcome.Unknown(why), false);
    }

    static Failed answered(Errcode code) {
        return new Failed(code.toString(), code.outcome(""), code.isPastReply());
    }

    String why() {
        return why;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Nothing was said, and saying it without a reply may still work. */
    boolean isPastReply() {
        return isPastReply;
    }
}
