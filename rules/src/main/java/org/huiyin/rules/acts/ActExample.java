package org.huiyin.rules.acts;

import java.util.List;
import java.util.Set;
import org.huiyin.grid.Group;
import org.huiyin.grid.Role;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** What somebody says, who and where; the rule must hold for it, or must not when it is refused. */
public record ActExample(String say, Role role, Group.Purpose purpose, Set<With> with, boolean refused, int line) {
    public ActExample {
        with = Set.copyOf(with);
    }

    /** A text alone, or a mapping; the file's own role and purpose hold where the example names none. */
    static ActExample read(YamlNode node, YamlMap file) {
        var role = file.oneOf("role", Role.class, Role.RESIDENT);
        var purpose = file.oneOf("purpose", Group.Purpose.class, Group.Purpose.RESIDENTS);
        if (node.isText()) {
            return new ActExample(node.text(), role, purpose, Set.of(), false, node.line());
        }
        var map = node.map("say", "role", "purpose", "with", "not");
        return new ActExample(
                map.text("say"),
                map.oneOf("role", Role.class, role),
                map.oneOf("purpose", Group.Purpose.class, purpose),
                Set.copyOf(map.allOf("with", With.class)),
                map.flag("not"),
                node.line());
    }

    static List<ActExample> readAll(YamlNode node, YamlMap file) {
        var examples = node.list().stream().map(n -> read(n, file)).toList();
        if (examples.size() < 3 || examples.stream().noneMatch(ActExample::refused)) {
            throw node.refuse(examples.size() + " examples (expected: at least three, one of them not: true)");
        }
        return examples;
    }
}
