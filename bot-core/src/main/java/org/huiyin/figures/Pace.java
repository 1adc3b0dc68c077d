package org.huiyin.figures;

import java.time.Duration;

/**
 * How long something took.
 *
 * @param count how many times it happened
 * @param mean without the fraction of a millisecond; zero when it never happened
 * @param median the middle one, or halfway between the two in the middle; zero when it never happened
 */
public record Pace(long count, Duration mean, Duration median) {}
