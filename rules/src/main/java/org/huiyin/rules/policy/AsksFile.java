package org.huiyin.rules.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huiyin.burden.AskKind;
import org.huiyin.rules.yaml.YamlNode;

/** A file of {@code rules/asks}: which phrases ask something of one person, by what they ask. */
public final class AsksFile {
    private AsksFile() {}

    /** What each phrase asks; one that stands under two kinds is refused. */
    public static Map<String, AskKind> read(YamlNode file) {
        var kinds = file.map("asks")
                .need("asks")
                .map(Arrays.stream(AskKind.values()).map(AsksFile::nameOf).toArray(String[]::new));
        var byPhrase = new LinkedHashMap<String, AskKind>();
        for (AskKind kind : AskKind.values()) {
            for (var phrase : kinds.list(nameOf(kind))) {
                if (byPhrase.put(phrase.text(), kind) != null) {
                    throw phrase.refuse(phrase.text() + " (expected: once)");
                }
            }
        }
        return byPhrase;
    }

    private static String nameOf(AskKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
