package org.huiyin.circumstance;

import java.time.Instant;
import java.util.Optional;

/**
 * A circumstance with when it holds and who said so.
 *
 * @param until empty while nobody has said when it ends
 */
public record Held(Circumstance what, String by, Instant from, Optional<Instant> until) {

    /** The name of what the configuration says. */
    public static final String CONFIGURATION = "configuration";
}
