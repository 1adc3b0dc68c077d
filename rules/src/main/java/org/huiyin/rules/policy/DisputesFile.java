package org.huiyin.rules.policy;

import org.huiyin.dispute.DisputeWords;
import org.huiyin.dispute.NameList;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;

/** The file {@code rules/lexicon/disputes.yml}: how parties and mediators are named. */
public final class DisputesFile {
    private DisputesFile() {}

    public static DisputeWords read(YamlNode file) {
        var disputes = file.map("disputes").need("disputes").map("parties", "mediators");
        return new DisputeWords(names(disputes, "parties"), names(disputes, "mediators"));
    }

    private static NameList names(YamlMap disputes, String which) {
        var map = disputes.need(which).map("leads", "joins", "ends");
        if (map.texts("leads").isEmpty()) {
            throw disputes.need(which).refuse("leads (expected: at least one)");
        }
        return new NameList(map.texts("leads"), map.texts("joins"), map.texts("ends"));
    }
}
