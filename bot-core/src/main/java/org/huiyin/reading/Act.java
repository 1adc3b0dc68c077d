package org.huiyin.reading;

import java.util.Locale;

/** What somebody does by saying something. */
public enum Act {
    REPORT,
    ASK,
    ACKNOWLEDGE,
    CLAIM,
    GIVE_BACK,
    TRANSFER,
    PROGRESS,
    EXTEND,
    DONE,
    RATE,
    URGE,
    ANSWER,
    CORRECT,
    WITHDRAW,
    NOTICE,
    OFFER,
    ROLL_CALL,
    VISIT,
    PATROL,
    TENANCY,
    THANKS,
    CHATTER;

    /** The name in files and in output, such as {@code give_back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
