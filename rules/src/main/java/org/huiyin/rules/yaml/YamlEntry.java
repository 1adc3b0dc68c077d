package org.huiyin.rules.yaml;

import java.util.List;

/**
 * Values of a YAML text that belong together.
 *
 * @param key the path to it; empty for what stands at the top
 * @param id what it is called: its key, or the value of the first key in it
 * @param source as it stands in the text
 */
public record YamlEntry(String key, String id, int line, String source, List<YamlPart> parts) {
    public YamlEntry {
        parts = List.copyOf(parts);
    }
}
