package org.huiyin.amendment;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody changed a rule file of the installation.
 *
 * @param number its place in the history; 0 until it is kept
 * @param by the account
 * @param before what stood in the installation's own file; empty when the shipped one held
 * @param after what stands there now; empty when the shipped one holds again
 */
public record Amendment(
        long number, Instant at, String by, String file, Optional<String> before, Optional<String> after) {

    /** One that is still to be kept. */
    public static Amendment of(Instant at, String by, String file, Optional<String> before, Optional<String> after) {
        return new Amendment(0, at, by, file, before, after);
    }
}
