package org.huiyin.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final Map<String, Act> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Act::code, act -> act));

    /**
     * The act of that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Act of(String code) {
        var act = BY_CODE.get(code);
        if (act == null) {
            throw new IllegalArgumentException("act: " + code + " (expected: one of " + BY_CODE.keySet() + ")");
        }
        return act;
    }

    /** The name in files and in output, such as {@code give_back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
