package org.huiyin.figures;

/**
 * How much is open in one grid.
 *
 * @param gridPath the ids from the root down to the grid, each followed by a slash
 * @param open how many items
 * @param unclaimed how many of these nobody has in hand, though they wait for somebody
 * @param late how many of these were due before the moment of looking
 */
public record Workload(String gridPath, long open, long unclaimed, long late) {

    /** The grid it lies in. */
    public String grid() {
        var path = gridPath.substring(0, gridPath.length() - 1);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
