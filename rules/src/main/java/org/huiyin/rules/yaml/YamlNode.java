package org.huiyin.rules.yaml;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a YAML file with its place: read as what the caller needs, or refused with file, line and key. */
public final class YamlNode {
    private final String file;
    private final String key;
    private final Node node;

    YamlNode(String file, String key, Node node) {
        this.file = file;
        this.key = key;
        this.node = node;
    }

    Node raw() {
        return node;
    }

    public String file() {
        return file;
    }

    /** The line it begins on, from one. */
    public int line() {
        return YamlFile.line(node.getStartMark());
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether the key stands there without a value. */
    public boolean isNothing() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    /** Text, number or flag as it was written; never empty. */
    public String text() {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong("text");
    }

    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw wrong("a whole number");
        }
    }

    /** A number from 0 to 1. */
    public double share() {
        double value = decimal();
        if (value < 0 || value > 1) {
            throw wrong("a number from 0 to 1");
        }
        return value;
    }

    public double decimal() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw wrong("a number");
        }
    }

    /** A length of time as ISO 8601 writes it, longer than nothing: {@code PT30M}, {@code P3D}. */
    public Duration duration() {
        try {
            var duration = Duration.parse(text());
            if (!duration.isZero() && !duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw wrong("a length of time such as PT30M or P3D");
        }
        throw wrong("a length of time above zero");
    }

    /** A time of day: {@code "22:00"}. */
    public LocalTime timeOfDay() {
        try {
            return LocalTime.parse(text());
        } catch (DateTimeParseException e) {
            throw wrong("a time of day such as 22:00");
        }
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false");
        };
    }

    /** One of a closed set, written in small letters. */
    public <E extends Enum<E>> E oneOf(Class<E> choices) {
        String written = text();
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(written)) {
                return choice;
            }
        }
        throw wrong("one of "
                + Arrays.stream(choices.getEnumConstants())
                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list");
        }
        var values = new ArrayList<YamlNode>();
        for (Node each : sequence.getValue()) {
            values.add(new YamlNode(file, key + "[" + values.size() + "]", each));
        }
        return values;
    }

    /** A list of texts, or one text by itself. */
    public List<String> texts() {
        return isText() ? List.of(text()) : list().stream().map(YamlNode::text).toList();
    }

    public <E extends Enum<E>> List<E> allOf(Class<E> choices) {
        return isText()
                ? List.of(oneOf(choices))
                : list().stream().map(n -> n.oneOf(choices)).toList();
    }

    /** A mapping that may hold these keys and no others. */
    public YamlMap map(String... allowed) {
        var values = entries();
        var known = Set.of(allowed);
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.refuse("unknown key (expected: one of " + String.join(", ", allowed) + ")");
            }
        });
        return new YamlMap(this, values);
    }

    /** A mapping with keys of the writer's own choosing, in the order of the file; doubled keys are refused. */
    public Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("key: value pairs");
        }
        var values = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            var name = new YamlNode(file, key, tuple.getKeyNode()).text();
            var value = new YamlNode(file, key.isEmpty() ? name : key + "." + name, tuple.getValueNode());
            if (values.put(name, value) != null) {
                throw new RuleFileException(
                        file,
                        YamlFile.line(tuple.getKeyNode().getStartMark()),
                        value.key,
                        "given twice (expected: once)");
            }
        }
        return values;
    }

    /** A complaint about this value; {@code complaint} ends with "(expected: …)". */
    public RuleFileException refuse(String complaint) {
        return new RuleFileException(file, line(), key, complaint);
    }

    private RuleFileException wrong(String expected) {
        return refuse(shown() + " (expected: " + expected + ")");
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            return value.isEmpty() ? "nothing" : value.length() > 60 ? value.substring(0, 60) + "..." : value;
        }
        return node instanceof SequenceNode ? "a list" : "key: value pairs";
    }
}
