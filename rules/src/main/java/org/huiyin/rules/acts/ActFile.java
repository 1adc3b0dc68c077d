package org.huiyin.rules.acts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.notice.NoticeKind;
import org.huiyin.reading.Act;
import org.huiyin.rules.patterns.TextPattern;
import org.huiyin.rules.words.WordIndex;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/acts}, read and checked. */
public final class ActFile {
    private ActFile() {}

    /** The rules by id; their words go into {@code words}. */
    public static Map<String, ActRule> read(YamlNode file, WordIndex.Builder words, TextPattern.Source patterns) {
        var root = file.map("role", "purpose", "rules");
        var rules = new LinkedHashMap<String, ActRule>();
        for (YamlNode node : root.need("rules").list()) {
            var map = node.map("id", "act", "confidence", "notice", "when", "examples");
            String id = map.text("id");
            if (rules.put(id, rule(map, root, words, patterns)) != null) {
                throw map.need("id").refuse(id + " given twice (expected: once)");
            }
        }
        return rules;
    }

    private static ActRule rule(YamlMap map, YamlMap root, WordIndex.Builder words, TextPattern.Source patterns) {
        var act = map.need("act").oneOf(Act.class);
        var notice = map.find("notice").map(n -> n.oneOf(NoticeKind.class));
        if (notice.isPresent() != (act == Act.NOTICE)) {
            throw map.node().refuse("notice (expected: the kind of notice, for rules of the act notice alone)");
        }
        var when = Conditions.read(map.need("when"), words, patterns);
        String folder = map.node().file().replaceFirst("\\.ya?ml$", "");
        return new ActRule(
                folder + "." + map.text("id"),
                act,
                map.need("confidence").share(),
                notice,
                when.conditions(),
                when.shown(),
                ActExample.readAll(map.need("examples"), root));
    }
}
