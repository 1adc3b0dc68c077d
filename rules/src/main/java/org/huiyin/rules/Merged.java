package org.huiyin.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.rules.RuleFiles.Layer;
import org.huiyin.rules.RuleFiles.RuleFile;
import org.huiyin.rules.yaml.RuleFileException;

/** Entries of several files by id: a town's entry replaces the shipped one, two of one layer are refused. */
public final class Merged<T> {
    private final Map<String, T> entries = new LinkedHashMap<>();
    private final Map<String, RuleFile> origins = new LinkedHashMap<>();

    /** Adds the entries of one file. */
    public void add(RuleFile file, Map<String, T> more) {
        more.forEach((id, entry) -> {
            var before = origins.put(id, file);
            if (before != null && (before.layer() == file.layer() || file.layer() == Layer.SHIPPED)) {
                throw new RuleFileException(
                        file.name(), 0, id, "given in " + before.name() + " as well (expected: once)");
            }
            entries.put(id, entry);
        });
    }

    public List<T> all() {
        return List.copyOf(entries.values());
    }

    public Map<String, T> byId() {
        return Map.copyOf(entries);
    }
}
