package org.huiyin.rules.yaml;

import java.util.Optional;
import org.huiyin.rules.yaml.YamlPart.Span;
import org.huiyin.rules.yaml.YamlText.Edit;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys of a text with their values: found by path, added and removed. */
final class YamlPairs {
    private final YamlPlaces places;
    private final MappingNode root;

    YamlPairs(YamlPlaces places, MappingNode root) {
        this.places = places;
        this.root = root;
    }

    /** Where an entry stands, with its key where it has one. */
    Span span(String path) {
        return pair(root, "", path)
                .map(this::whole)
                .or(() -> node(root, "", path).map(places::span))
                .orElseThrow(() -> missing(path));
    }

    private Span whole(NodeTuple pair) {
        return new Span(
                places.span(pair.getKeyNode()).from(),
                places.span(pair.getValueNode()).to());
    }

    private static IllegalArgumentException missing(String path) {
        return new IllegalArgumentException("path: " + path + " (expected: one of the file)");
    }

    private static Optional<NodeTuple> pair(Node node, String at, String path) {
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                var here = YamlPlaces.path(at, pair);
                var found = here.equals(path) ? Optional.of(pair) : within(here, path, pair.getValueNode());
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                var found = within(at + "[" + i + "]", path, list.getValue().get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<NodeTuple> within(String here, String path, Node node) {
        return path.startsWith(here + ".") || path.startsWith(here + "[") ? pair(node, here, path) : Optional.empty();
    }

    private static Optional<Node> node(Node node, String at, String path) {
        if (at.equals(path)) {
            return Optional.of(node);
        }
        if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                var here = at + "[" + i + "]";
                if (path.equals(here) || path.startsWith(here + ".") || path.startsWith(here + "[")) {
                    return node(list.getValue().get(i), here, path);
                }
            }
        } else if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                var here = YamlPlaces.path(at, pair);
                if (path.equals(here) || path.startsWith(here + ".") || path.startsWith(here + "[")) {
                    return node(pair.getValueNode(), here, path);
                }
            }
        }
        return Optional.empty();
    }

    /** A key with a value comes in as the last of those around it. */
    Edit added(String path, String value) {
        int dot = path.lastIndexOf('.');
        var around = dot < 0 ? Optional.<Node>of(root) : node(root, "", path.substring(0, dot));
        if (!(around.orElse(root) instanceof MappingNode mapping)
                || mapping.getValue().isEmpty()
                || around.isEmpty()) {
            throw missing(path);
        }
        var written = path.substring(dot + 1) + ": " + value;
        var span = places.span(mapping);
        if (YamlText.isFlow(mapping)) {
            return new Edit(new Span(span.to() - 1, span.to() - 1), ", " + written);
        }
        int column = places.column(
                places.span(mapping.getValue().get(0).getKeyNode()).from());
        int end = places.text().indexOf('\n', span.to());
        int at = end < 0 ? places.text().length() : end;
        return new Edit(new Span(at, at), "\n" + " ".repeat(column) + written);
    }

    /** A key goes with its value; empty where it is the only or the first one of a block. */
    Optional<Edit> removed(String path) {
        int dot = path.lastIndexOf('.');
        var around = dot < 0 ? Optional.<Node>of(root) : node(root, "", path.substring(0, dot));
        if (!(around.orElse(root) instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        var pairs = mapping.getValue();
        int index = 0;
        while (index < pairs.size()
                && !YamlPlaces.path(path.substring(0, Math.max(0, dot)), pairs.get(index))
                        .equals(path)) {
            index++;
        }
        if (index == 0 || index >= pairs.size()) {
            return Optional.empty();
        }
        var gone = whole(pairs.get(index));
        return Optional.of(
                YamlText.isFlow(mapping)
                        ? new Edit(new Span(whole(pairs.get(index - 1)).to(), gone.to()), "")
                        : lines(gone));
    }

    private Edit lines(Span gone) {
        int end = places.text().indexOf('\n', gone.to());
        return new Edit(
                new Span(places.lineBegin(gone.from()), end < 0 ? places.text().length() : end + 1), "");
    }
}
