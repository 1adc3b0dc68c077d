package org.huiyin.media;

import java.time.Duration;

/**
 * When two pictures are one, and how long what they look like is kept.
 *
 * @param alike the most bits of {@link Fingerprint.View#BITS} copies of one picture may differ in
 * @param fresh how long it is kept of pictures nobody is sought with
 * @param ended how long it is kept of a notice that is over, so that its picture is known when it turns up again
 */
public record PrintLimits(int alike, Duration fresh, Duration ended) {}
