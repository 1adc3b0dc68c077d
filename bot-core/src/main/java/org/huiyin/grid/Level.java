package org.huiyin.grid;

/** How wide a grid is, widest first; a tree may leave out any of them. */
public enum Level {
    CITY,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    GRID,
    MICRO_GRID
}
