package org.huiyin.rules.slots;

import java.util.List;
import org.huiyin.report.SlotName;
import org.huiyin.rules.patterns.TextPattern;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/slots}, read and checked. */
public final class SlotFile {
    private SlotFile() {}

    /** The rules of one file; {@code patterns} reads what they are found by. */
    public static List<SlotRule> read(YamlNode file, TextPattern.Source patterns) {
        return file.map("slots").list("slots").stream()
                .map(n -> rule(n, patterns))
                .toList();
    }

    private static SlotRule rule(YamlNode node, TextPattern.Source patterns) {
        var map = node.map("id", "slot", "rank", "pattern", "edge", "check", "value", "ahead", "means", "examples");
        return new SlotRule(
                map.text("id"),
                map.need("slot").oneOf(SlotName.class),
                map.number("rank", 50),
                pattern(map.need("pattern"), patterns),
                map.oneOf("edge", SlotRule.Edge.class, SlotRule.Edge.NONE),
                map.oneOf("check", Checksum.class, Checksum.NONE),
                map.oneOf("value", SlotRule.Value.class, SlotRule.Value.TYPED),
                map.flag("ahead"),
                means(map),
                examples(map));
    }

    private static String means(YamlMap map) {
        boolean meant = map.oneOf("value", SlotRule.Value.class, SlotRule.Value.TYPED) == SlotRule.Value.MEANT;
        if (meant == map.find("means").isEmpty()) {
            throw map.node().refuse("means (expected: with value: meant, and only then)");
        }
        return map.text("means", "");
    }

    private static TextPattern pattern(YamlNode node, TextPattern.Source patterns) {
        var pattern = patterns.read(node);
        if (!pattern.namedGroups().containsKey("value")) {
            throw node.refuse(node.text() + " (expected: a group (?P<value>...))");
        }
        return pattern;
    }

    private static List<SlotExample> examples(YamlMap map) {
        var examples =
                map.need("examples").list().stream().map(SlotExample::read).toList();
        if (examples.size() < 3 || examples.stream().noneMatch(SlotExample::refused)) {
            throw map.need("examples")
                    .refuse(examples.size() + " examples (expected: at least three, one of them not: true)");
        }
        return examples;
    }
}
