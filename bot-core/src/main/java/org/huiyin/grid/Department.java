package org.huiyin.grid;

import java.util.List;
import java.util.Optional;

/** An office that takes over matters: its group, if it has one here, and the matters it owns. */
public record Department(String id, String name, Optional<String> group, List<String> matters) {
    public Department {
        matters = List.copyOf(matters);
    }
}
