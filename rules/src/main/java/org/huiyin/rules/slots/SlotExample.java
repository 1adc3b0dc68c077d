package org.huiyin.rules.slots;

import java.util.Optional;
import org.huiyin.rules.yaml.YamlNode;

/** A text that proves a slot rule: the value it must find, or that it must find none. */
public record SlotExample(String say, Optional<String> value, boolean refused, int line) {

    static SlotExample read(YamlNode node) {
        var map = node.map("say", "value", "not");
        var value = map.find("value").map(YamlNode::text);
        if (value.isPresent() == map.flag("not")) {
            throw node.refuse("example (expected: either value or not: true)");
        }
        return new SlotExample(map.text("say"), value, map.flag("not"), node.line());
    }
}
