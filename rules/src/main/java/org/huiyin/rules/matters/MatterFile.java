package org.huiyin.rules.matters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/matters}, read and checked; its form is told in {@code rules/matters/README.md}. */
public final class MatterFile {
    private static final String[] KEYS = {
        "id",
        "name",
        "domain",
        "kinds",
        "owner",
        "department",
        "deadline",
        "urgency",
        "needs",
        "advice",
        "reach",
        "papers",
        "sensitivity",
        "code",
        "signs",
        "examples",
        "near_misses"
    };

    private MatterFile() {}

    /** The matters by id; their words go into {@code words}. */
    public static Map<String, MatterEntry> read(YamlNode file, WordIndex.Builder words) {
        var entries = new LinkedHashMap<String, MatterEntry>();
        for (YamlNode node : file.map("matters").need("matters").list()) {
            var entry = entry(node.map(KEYS), words);
            if (entries.put(entry.matter().id(), entry) != null) {
                throw node.refuse(entry.matter().id() + " given twice (expected: once)");
            }
        }
        return entries;
    }

    private static MatterEntry entry(YamlMap map, WordIndex.Builder words) {
        return new MatterEntry(
                matter(map),
                map.find("code").map(YamlNode::text),
                map.need("signs").list().stream().map(n -> Sign.read(n, words)).toList(),
                examples(map, "examples", 3),
                examples(map, "near_misses", 1));
    }

    private static Matter matter(YamlMap map) {
        String id = map.text("id");
        if (!id.matches("[a-z][a-z0-9_]*")) {
            throw map.need("id").refuse(id + " (expected: small letters, digits and underscores)");
        }
        var kinds = map.need("kinds").allOf(Kind.class);
        if (kinds.isEmpty()) {
            throw map.need("kinds").refuse("none (expected: at least one kind)");
        }
        return new Matter(
                id,
                names(map.need("name")),
                map.text("domain"),
                kinds,
                map.text("owner"),
                map.text("department", ""),
                map.text("deadline"),
                map.oneOf("urgency", Urgency.class, Urgency.NORMAL),
                map.allOf("needs", SlotName.class),
                map.text("advice", Matter.ANY_DANGER),
                map.oneOf("reach", Matter.Reach.class, Matter.Reach.SPOT),
                map.oneOf("sensitivity", Matter.Sensitivity.class, Matter.Sensitivity.OPEN),
                map.texts("papers"));
    }

    private static Map<String, String> names(YamlNode node) {
        var names = node.map("zh", "en");
        return Map.of("zh", names.text("zh"), "en", names.text("en"));
    }

    private static List<MatterEntry.Example> examples(YamlMap map, String key, int least) {
        var examples = map.need(key).list().stream().map(MatterFile::example).toList();
        if (examples.size() < least) {
            throw map.need(key).refuse(examples.size() + " given (expected: at least " + least + ")");
        }
        return examples;
    }

    private static MatterEntry.Example example(YamlNode node) {
        if (node.isText()) {
            return new MatterEntry.Example(
                    node.text(), java.util.Optional.empty(), java.util.Optional.empty(), node.file(), node.line());
        }
        var map = node.map("say", "kind", "urgency");
        return new MatterEntry.Example(
                map.text("say"),
                map.find("kind").map(n -> n.oneOf(Kind.class)),
                map.find("urgency").map(n -> n.oneOf(Urgency.class)),
                node.file(),
                node.line());
    }
}
