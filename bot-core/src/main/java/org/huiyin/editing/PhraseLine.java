package org.huiyin.editing;

import java.util.List;
import java.util.Map;

/**
 * A phrase in all languages.
 *
 * @param texts by language tag, as they stand in the file, gaps in braces
 * @param gaps the names of its gaps
 */
public record PhraseLine(String key, Map<String, String> texts, List<String> gaps, RuleSheet.Origin origin) {
    public PhraseLine {
        texts = Map.copyOf(texts);
        gaps = List.copyOf(gaps);
    }
}
