package org.huiyin.grid;

import java.util.List;
import java.util.Optional;

/** A named area with people answerable for it; grids nest. */
public record Grid(String id, String name, Level level, Optional<String> parent, List<String> aliases) {
    public Grid {
        aliases = List.copyOf(aliases);
    }
}
