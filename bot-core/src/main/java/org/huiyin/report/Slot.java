package org.huiyin.report;

import java.time.Instant;

/**
 * One fact found in a text.
 *
 * @param value normalised: digits for counts, ISO 8601 with zone for moments, yuan for money
 * @param from the first character of it in the text as it was typed
 * @param to one past the last character
 * @param source the rule, list or model that found it
 */
public record Slot(SlotName name, String value, int from, int to, String source) {

    /** The value of a count; zero when it is not a number. */
    public int number() {
        return value.chars().allMatch(c -> c >= '0' && c <= '9') && !value.isEmpty() && value.length() < 10
                ? Integer.parseInt(value)
                : 0;
    }

    /** The value of a TIME, DEADLINE or RECOVERY_TIME. */
    public Instant moment() {
        return Instant.parse(value);
    }
}
