package org.huiyin.reading;

/**
 * A reason for a reading, for people to check.
 *
 * @param source the rule or model, such as {@code acts/claim.going-now} or {@code model:matter}
 * @param detail the characters that decided
 */
public record Why(String source, String detail) {}
