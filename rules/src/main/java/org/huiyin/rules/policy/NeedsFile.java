package org.huiyin.rules.policy;

import org.huiyin.checklist.Needs;
import org.huiyin.rules.yaml.YamlNode;

/** The file {@code rules/lexicon/needs.yml}: what households may need, and how people call it. */
public final class NeedsFile {
    private NeedsFile() {}

    public static Needs read(YamlNode file) {
        return new Needs(file.map("needs").need("needs").entries().entrySet().stream()
                .map(entry -> need(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Needs.Need need(String code, YamlNode node) {
        var map = node.map("words", "weight");
        if (map.texts("words").isEmpty()) {
            throw node.refuse("words (expected: at least one)");
        }
        return new Needs.Need(code, map.texts("words"), map.oneOf("weight", Needs.Weight.class, Needs.Weight.CARE));
    }
}
