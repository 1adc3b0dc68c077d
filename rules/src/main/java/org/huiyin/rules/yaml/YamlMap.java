package org.huiyin.rules.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of a YAML file whose keys are known; asked for by name. */
public final class YamlMap {
    private final YamlNode self;
    private final Map<String, YamlNode> values;

    YamlMap(YamlNode self, Map<String, YamlNode> values) {
        this.self = self;
        this.values = values;
    }

    public YamlNode node() {
        return self;
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value, or a complaint that it is missing. */
    public YamlNode need(String key) {
        return find(key).orElseThrow(() -> self.refuse(key + ": missing (expected: a value)"));
    }

    public String text(String key) {
        return need(key).text();
    }

    public String text(String key, String otherwise) {
        return find(key).map(YamlNode::text).orElse(otherwise);
    }

    public int number(String key, int otherwise) {
        return find(key).map(YamlNode::number).orElse(otherwise);
    }

    public boolean flag(String key) {
        return find(key).map(YamlNode::flag).orElse(false);
    }

    public List<YamlNode> list(String key) {
        return find(key).map(YamlNode::list).orElse(List.of());
    }

    public List<String> texts(String key) {
        return find(key).map(YamlNode::texts).orElse(List.of());
    }

    public <E extends Enum<E>> E oneOf(String key, Class<E> choices, E otherwise) {
        return find(key).map(n -> n.oneOf(choices)).orElse(otherwise);
    }

    public <E extends Enum<E>> List<E> allOf(String key, Class<E> choices) {
        return find(key).map(n -> n.allOf(choices)).orElse(List.of());
    }
}
