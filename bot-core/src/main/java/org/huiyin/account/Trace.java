package org.huiyin.account;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody did something at the console which is looked into later.
 *
 * @param by the account; the name that was tried, where nobody was let in
 * @param about an account, an item or a page
 * @param why in words, such as the reason somebody gave
 */
public record Trace(Instant at, String by, What what, Optional<String> about, Optional<String> why) {

    /** What was done. */
    public enum What {
        SIGNED_IN,
        SIGNED_OUT,
        /** Somebody was not let in under this name. */
        MISSED,
        MADE,
        GRANTED,
        RESET,
        UNLOCKED,
        CLOSED,
        REOPENED,
        CHOSE_PASSWORD,
        SET_UP_AUTHENTICATOR,
        /** At something sensitive. */
        LOOKED,
        /** Looked at what they may not see, and gave a reason. */
        BROKE_GLASS,
        /** Between whom a quarrel is. */
        SAW_PARTIES,
        EXPORTED,
        /** A file of the installation's own rules. */
        CHANGED_RULES,
        /** Who is who, and where. */
        CHANGED_ROSTER,
        /** Wanted what they have no right to. */
        REFUSED
    }

    public static Trace of(Instant at, String by, What what) {
        return new Trace(at, by, what, Optional.empty(), Optional.empty());
    }

    public Trace about(String subject) {
        return new Trace(at, by, what, Optional.of(subject), why);
    }

    public Trace because(String reason) {
        return new Trace(at, by, what, about, Optional.of(reason));
    }
}
