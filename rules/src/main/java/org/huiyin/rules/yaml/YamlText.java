package org.huiyin.rules.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiyin.rules.yaml.YamlPart.Span;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML text whose values can be replaced where they stand: what is around them, comments too, stays as it was typed. */
public final class YamlText {
    private final String text;
    private final YamlPlaces places;
    private final MappingNode root;

    private YamlText(String text, MappingNode root) {
        this.text = text;
        this.places = YamlPlaces.of(text);
        this.root = root;
    }

    /** The text of a file; one that is no YAML with keys at its top is refused. */
    public static YamlText of(String name, String typed) {
        var text = typed.startsWith("\uFEFF") ? typed.substring(1) : typed;
        var node = YamlFile.parse(name, text.getBytes(StandardCharsets.UTF_8));
        node.entries();
        return new YamlText(text, (MappingNode) node.raw());
    }

    /** What stands in it: single values at the top first, then each entry of its lists and tables. */
    public List<YamlEntry> entries() {
        var loose = new ArrayList<YamlPart>();
        var entries = new ArrayList<YamlEntry>();
        for (var pair : root.getValue()) {
            var key = YamlPlaces.path("", pair);
            if (isTable(pair.getValueNode())) {
                entries.addAll(table(key, pair.getValueNode()));
            } else {
                loose.addAll(places.parts(pair.getValueNode(), key));
            }
        }
        var top = loose.isEmpty()
                ? Stream.<YamlEntry>empty()
                : Stream.of(new YamlEntry("", "", loose.get(0).line(), "", loose));
        return Stream.concat(top, entries.stream()).toList();
    }

    private static boolean isTable(Node node) {
        return rows(node)
                .filter(rows -> !rows.isEmpty())
                .filter(rows -> rows.stream().allMatch(MappingNode.class::isInstance))
                .isPresent();
    }

    private static Optional<List<Node>> rows(Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(
                    mapping.getValue().stream().map(pair -> pair.getValueNode()).toList());
        }
        return node instanceof SequenceNode list ? Optional.of(list.getValue()) : Optional.empty();
    }

    private List<YamlEntry> table(String key, Node node) {
        var entries = new ArrayList<YamlEntry>();
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                var path = YamlPlaces.path(key, pair);
                var name = ((ScalarNode) pair.getKeyNode()).getValue();
                var whole = new Span(
                        places.span(pair.getKeyNode()).from(),
                        places.span(pair.getValueNode()).to());
                entries.add(entry(path, name, whole, pair.getValueNode()));
            }
        } else if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                var each = list.getValue().get(i);
                entries.add(entry(key + "[" + i + "]", firstWord(each), places.span(each), each));
            }
        }
        return entries;
    }

    private YamlEntry entry(String path, String name, Span whole, Node node) {
        return new YamlEntry(
                path, name, YamlFile.line(node.getStartMark()), places.source(whole), places.parts(node, path));
    }

    private static String firstWord(Node node) {
        return node instanceof MappingNode mapping
                        && !mapping.getValue().isEmpty()
                        && mapping.getValue().get(0).getValueNode() instanceof ScalarNode scalar
                ? scalar.getValue()
                : "";
    }

    /** The text with other values; a key it does not have yet comes into its entry, a value that is empty goes with its key. */
    public String with(Map<String, String> typed) {
        var edits = new TreeMap<Integer, Edit>();
        var parts = new HashMap<String, YamlPart>();
        entries().stream().flatMap(entry -> entry.parts().stream()).forEach(part -> parts.put(part.key(), part));
        parts.forEach((key, part) -> {
            var value = typed.get(key);
            if (value != null && !plain(value).equals(part.shown())) {
                var edit = edit(part, plain(value));
                edits.put(edit.span().from(), edit);
            }
        });
        typed.forEach((key, value) -> {
            if (!parts.containsKey(key) && !value.isBlank()) {
                var edit = new YamlPairs(places, root).added(key, YamlWriting.word(plain(value)));
                edits.merge(edit.span().from(), edit, Edit::then);
            }
        });
        return applied(edits);
    }

    private Edit edit(YamlPart part, String value) {
        if (value.isEmpty() && part.shape() != YamlPart.Shape.LIST) {
            return new YamlPairs(places, root).removed(part.key()).orElse(new Edit(part.span(), "\"\""));
        }
        return new Edit(part.span(), new YamlWriting(places).of(part, value));
    }

    private String applied(TreeMap<Integer, Edit> edits) {
        var edited = new StringBuilder(text);
        edits.descendingMap()
                .values()
                .forEach(edit -> edited.replace(edit.span().from(), edit.span().to(), edit.instead()));
        return edited.toString();
    }

    /** The text with one more entry behind another. */
    public String with(String after, String source) {
        var behind = new YamlPairs(places, root).span(after);
        var lines = plain(source).lines().toList();
        int column = places.column(behind.from());
        var begin = text.substring(places.lineBegin(behind.from()), behind.from());
        var more = new StringBuilder("\n").append(begin.isBlank() ? " ".repeat(column) : begin);
        for (int i = 0; i < lines.size(); i++) {
            more.append(i == 0 ? "" : "\n" + " ".repeat(lines.get(i).isBlank() ? 0 : column))
                    .append(lines.get(i));
        }
        int end = text.indexOf('\n', behind.to());
        return new StringBuilder(text)
                .insert(end < 0 ? text.length() : end, more)
                .toString();
    }

    private static String plain(String typed) {
        return typed.replace("\r\n", "\n").stripTrailing();
    }

    /** What comes instead of a stretch of the text. */
    record Edit(Span span, String instead) {
        Edit then(Edit next) {
            return new Edit(span, instead + next.instead);
        }
    }

    /** Whether a node is written in braces or brackets. */
    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == org.snakeyaml.engine.v2.common.FlowStyle.FLOW;
    }
}
