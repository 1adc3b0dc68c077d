package org.huiyin.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All matters the town follows. */
public final class Catalogue {
    private final Map<String, Matter> byId = new LinkedHashMap<>();

    public Catalogue(List<Matter> matters) {
        matters.forEach(matter -> byId.put(matter.id(), matter));
    }

    public List<Matter> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Matter> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
