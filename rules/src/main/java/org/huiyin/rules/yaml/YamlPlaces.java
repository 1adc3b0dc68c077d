package org.huiyin.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.rules.yaml.YamlPart.Span;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Where the nodes of a text stand in it. A node ends before the comments and blanks behind it.
 *
 * @param isWide whether it holds characters that Java counts as two, and YAML as one
 */
record YamlPlaces(String text, boolean isWide) {

    static YamlPlaces of(String text) {
        return new YamlPlaces(text, text.codePointCount(0, text.length()) < text.length());
    }

    Span span(Node node) {
        int from = at(node.getStartMark());
        return new Span(from, Math.max(from, end(node)));
    }

    private int end(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK) {
            return lastOf(node).map(this::end).orElseGet(() -> at(node.getStartMark()));
        }
        int end = at(node.getEndMark());
        while (end > at(node.getStartMark()) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static Optional<Node> lastOf(Node node) {
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return Optional.of(
                    mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
        }
        return node instanceof SequenceNode list && !list.getValue().isEmpty()
                ? Optional.of(list.getValue().get(list.getValue().size() - 1))
                : Optional.empty();
    }

    private int at(Optional<Mark> mark) {
        int index = mark.map(Mark::getIndex).orElse(0);
        return isWide ? text.offsetByCodePoints(0, index) : index;
    }

    /** The blanks that stand before this character in its line, and as many as there are other characters. */
    int column(int at) {
        return at - lineBegin(at);
    }

    int lineBegin(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The source with its later lines moved left by as much as the first one stands to the right. */
    String source(Span span) {
        var lines = span.of(text).lines().toList();
        int hang = column(span.from());
        boolean hangs = lines.stream().skip(1).allMatch(line -> line.isBlank() || indent(line) >= hang);
        return hangs
                ? lines.get(0)
                        + lines.stream()
                                .skip(1)
                                .map(line -> "\n" + (line.isBlank() ? "" : line.substring(hang)))
                                .collect(Collectors.joining())
                : span.of(text);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** All values under a node, the deepest that can be typed by themselves. */
    List<YamlPart> parts(Node node, String key) {
        var parts = new ArrayList<YamlPart>();
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            for (NodeTuple pair : mapping.getValue()) {
                parts.addAll(parts(pair.getValueNode(), path(key, pair)));
            }
        } else if (node instanceof SequenceNode list && areRows(list)) {
            for (int i = 0; i < list.getValue().size(); i++) {
                parts.addAll(parts(list.getValue().get(i), key + "[" + i + "]"));
            }
        } else {
            parts.add(part(node, key));
        }
        return parts;
    }

    private YamlPart part(Node node, String key) {
        int line = YamlFile.line(node.getStartMark());
        if (node instanceof ScalarNode scalar) {
            return new YamlPart(key, YamlPart.Shape.WORD, line, span(node), scalar.getValue(), List.of());
        }
        if (node instanceof SequenceNode list && list.getValue().stream().allMatch(YamlPlaces::isWord)) {
            var values = list.getValue().stream()
                    .map(each -> ((ScalarNode) each).getValue())
                    .collect(Collectors.joining("\n"));
            var items = list.getValue().stream().map(this::span).toList();
            return new YamlPart(key, YamlPart.Shape.LIST, line, span(node), values, items);
        }
        return new YamlPart(key, YamlPart.Shape.SOURCE, line, span(node), source(span(node)), List.of());
    }

    private static boolean isWord(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().contains("\n");
    }

    /** A list of pairs of single values, such as the hours of a day. */
    private static boolean areRows(SequenceNode list) {
        return !list.getValue().isEmpty()
                && list.getValue().stream()
                        .allMatch(each -> each instanceof MappingNode row
                                && row.getValue().stream().allMatch(pair -> pair.getValueNode() instanceof ScalarNode));
    }

    static String path(String key, NodeTuple pair) {
        var name = ((ScalarNode) pair.getKeyNode()).getValue();
        return key.isEmpty() ? name : key + "." + name;
    }
}
