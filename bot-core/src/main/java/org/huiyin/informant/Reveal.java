package org.huiyin.informant;

import java.time.Instant;

/**
 * One of the two steps that make an informant known. Written once and never changed.
 *
 * @param reason why it has to be; the second says the same again
 */
public record Reveal(String item, Step step, String by, String reason, Instant at) {

    /** Which of the two. */
    public enum Step {
        ASKED,
        AGREED
    }
}
