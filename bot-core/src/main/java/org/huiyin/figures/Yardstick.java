package org.huiyin.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What figures are measured by.
 *
 * @param now the moment of looking: what is open and due before it is late
 * @param fast the deadline profiles of the fast lane
 * @param calm how long it must stay quiet after a repeated trouble's last end for it to be defused
 */
public record Yardstick(Instant now, Set<String> fast, Duration calm) {
    public Yardstick {
        fast = Set.copyOf(fast);
    }
}
