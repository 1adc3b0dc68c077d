package org.huiyin.desk.proactive;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a rule must know of the homes before it opens anything.
 *
 * @param covered the homes at which nothing more is to be done for now
 * @param contacts when somebody last spoke with a home, for as long back as the rule looks
 */
public record Known(Set<String> covered, Map<String, Instant> contacts) {
    public Known {
        covered = Set.copyOf(covered);
        contacts = Map.copyOf(contacts);
    }

    public static Known nothing() {
        return new Known(Set.of(), Map.of());
    }
}
