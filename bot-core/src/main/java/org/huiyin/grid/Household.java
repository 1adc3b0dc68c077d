package org.huiyin.grid;

import java.util.List;

/** A door and who needs care behind it; seen only by staff of the grid. */
public record Household(String id, String grid, String address, int people, List<String> needs) {
    public Household {
        needs = List.copyOf(needs);
    }
}
