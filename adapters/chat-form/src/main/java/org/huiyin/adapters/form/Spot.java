package org.huiyin.adapters.form;

import java.util.List;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;

/** Where a link on a poster says that one stands; the place within the grid may be empty. */
record Spot(String grid, String place) {

    /** The grids nobody divided further: a report is made in one of these. */
    static List<Grid> leaves(GridTree grids) {
        return grids.all().stream().filter(grids::isLeaf).toList();
    }
}
