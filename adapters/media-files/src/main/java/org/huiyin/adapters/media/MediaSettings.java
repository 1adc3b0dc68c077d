package org.huiyin.adapters.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * What is fetched, and where it is kept.
 *
 * @param folder made when it is missing
 * @param hosts from which pictures are fetched; {@code .example.com} stands for every name under it
 * @param largest in bytes, before a picture is drawn anew
 * @param patience how long one may take, redirects and all
 */
public record MediaSettings(Path folder, Set<String> hosts, long largest, Duration patience) {
    public MediaSettings {
        hosts = Set.copyOf(hosts);
        if (largest < 1 || largest > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("largest: " + largest + " (expected: 1 to " + Integer.MAX_VALUE + ")");
        }
    }

    /** Whether pictures of this host are fetched. */
    boolean allows(String host) {
        return hosts.stream().anyMatch(h -> h.startsWith(".") ? host.endsWith(h) : host.equals(h));
    }
}
