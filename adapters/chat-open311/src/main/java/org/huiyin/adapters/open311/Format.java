package org.huiyin.adapters.open311;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;

/** How an answer is written. The standard wants XML; nearly everybody asks for JSON. */
enum Format {
    JSON("application/json; charset=utf-8") {
        @Override
        String write(String root, Tree tree) {
            return node(tree).toString();
        }
    },
    XML("text/xml; charset=utf-8") {
        @Override
        String write(String root, Tree tree) {
            var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
            element(root, tree, text);
            return text.append('\n').toString();
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param root what the whole is called in XML */
    abstract String write(String root, Tree tree);

    /** As the end of a path has it. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** That of a path; empty for one that has another. */
    static Optional<Format> of(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith(format.ending()))
                .findFirst();
    }

    /** Anybody's page may read it. */
    Reply reply(int status, String root, Tree tree) {
        return Reply.of(status, mediaType, Body.of(write(root, tree)))
                .with("access-control-allow-origin", "*")
                .with("cache-control", "no-store")
                .with("x-content-type-options", "nosniff");
    }

    private static JsonNode node(Tree tree) {
        var factory = JsonNodeFactory.instance;
        if (tree instanceof Tree.Leaf leaf) {
            return factory.textNode(leaf.text());
        } else if (tree instanceof Tree.Flag flag) {
            return factory.booleanNode(flag.value());
        } else if (tree instanceof Tree.Rows list) {
            var array = factory.arrayNode();
            list.rows().forEach(row -> array.add(node(row)));
            return array;
        }
        var object = factory.objectNode();
        ((Tree.Fields) tree).parts().forEach((name, part) -> object.set(name, node(part)));
        return object;
    }

    private static void element(String name, Tree tree, StringBuilder into) {
        into.append('<').append(name).append('>');
        if (tree instanceof Tree.Leaf leaf) {
            into.append(escaped(leaf.text()));
        } else if (tree instanceof Tree.Flag flag) {
            into.append(flag.value());
        } else if (tree instanceof Tree.Rows list) {
            list.rows().forEach(row -> element(list.each(), row, into));
        } else if (tree instanceof Tree.Fields fields) {
            fields.parts().forEach((part, value) -> element(part, value, into));
        }
        into.append("</").append(name).append('>');
    }

    /** Signs that XML has no way to write are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
