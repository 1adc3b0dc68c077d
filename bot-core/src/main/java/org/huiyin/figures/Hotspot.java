package org.huiyin.figures;

import java.util.Optional;

/**
 * A matter that comes up again and again in one grid.
 *
 * @param matter the catalogue's id; empty for what nothing in it fits
 * @param gridPath the ids from the root down to the grid, each followed by a slash
 * @param items how often
 * @param open how many of these are open
 * @param repeats how many of these are the next time of an earlier one
 */
public record Hotspot(Optional<String> matter, String gridPath, long items, long open, long repeats) {

    /** The grid it lies in. */
    public String grid() {
        var path = gridPath.substring(0, gridPath.length() - 1);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
