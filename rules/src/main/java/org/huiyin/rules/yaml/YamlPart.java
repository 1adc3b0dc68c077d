package org.huiyin.rules.yaml;

import java.util.List;

/**
 * A value of a YAML text and where it stands.
 *
 * @param key the path to it, as complaints call it
 * @param shown how people see it: the value, the values of a list in a line each, or the source
 * @param items where each value of a list stands
 */
public record YamlPart(String key, Shape shape, int line, Span span, String shown, List<Span> items) {
    public YamlPart {
        items = List.copyOf(items);
    }

    /** What kind of value it is. */
    public enum Shape {
        WORD,
        LIST,
        SOURCE
    }

    /** A stretch of a text: its first character, and one past its last. */
    public record Span(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }
    }
}
