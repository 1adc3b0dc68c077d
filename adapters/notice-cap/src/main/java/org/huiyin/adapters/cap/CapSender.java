package org.huiyin.adapters.cap;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who sends our alerts.
 *
 * @param id names us among all senders, as a host name does; no spaces, commas, {@code <} or {@code &}
 * @param organisation the name people know
 * @param division the code of the administrative division (GB/T 2260)
 * @param outlines the polygons of areas, by the id of the grid
 * @param zone where our clocks stand
 */
public record CapSender(
        String id, String organisation, Optional<String> division, Map<String, String> outlines, ZoneId zone) {
    private static final Pattern ID = Pattern.compile("[^\\s,<&]{1,120}");

    public CapSender {
        outlines = Map.copyOf(outlines);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("sender: " + id + " (expected: no spaces, commas, < or &)");
        }
        outlines.forEach((grid, outline) -> {
            if (!Notation.isPolygon(outline)) {
                throw new IllegalArgumentException("area " + grid + ": " + outline
                        + " (expected: four or more pairs LAT,LON, the last like the first)");
            }
        });
    }
}
