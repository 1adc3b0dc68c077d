package org.huiyin.reading;

/**
 * A reason for a reading, for people to check.
 *
 * @param source the rule or model, such as {@code acts/claim.going-now} or {@code model:matter}
 * @param detail the characters that decided
 */
public record Why(String source, String detail) {
    private static final String MODEL = "model:";

    /** Whether only a model said so, and no rule or sign. */
    public boolean isByModel() {
        return source.startsWith(MODEL);
    }
}
