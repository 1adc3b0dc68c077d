package org.huiyin.rules.slots;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Map;
import org.huiyin.report.SlotName;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/slots}, read and checked. */
public final class SlotFile {
    private SlotFile() {}

    /** The rules of one file; {@code macros} are what patterns may name in braces. */
    public static List<SlotRule> read(YamlNode file, Map<String, String> macros) {
        return file.map("slots").list("slots").stream()
                .map(n -> rule(n, macros))
                .toList();
    }

    private static SlotRule rule(YamlNode node, Map<String, String> macros) {
        var map = node.map("id", "slot", "rank", "needs", "pattern", "edge", "check", "value", "ahead", "examples");
        return new SlotRule(
                map.text("id"),
                map.need("slot").oneOf(SlotName.class),
                map.number("rank", 50),
                map.text("needs", ""),
                pattern(map.need("pattern"), macros),
                map.oneOf("edge", SlotRule.Edge.class, SlotRule.Edge.NONE),
                map.oneOf("check", Checksum.class, Checksum.NONE),
                map.oneOf("value", SlotRule.Value.class, SlotRule.Value.TYPED),
                map.flag("ahead"),
                examples(map));
    }

    private static Pattern pattern(YamlNode node, Map<String, String> macros) {
        try {
            var pattern = Pattern.compile(Macros.expand(node.text(), macros));
            if (!pattern.namedGroups().containsKey("value")) {
                throw node.refuse(node.text() + " (expected: a group (?P<value>...))");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw node.refuse(e.getDescription() + " (expected: an RE2 pattern)");
        }
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
