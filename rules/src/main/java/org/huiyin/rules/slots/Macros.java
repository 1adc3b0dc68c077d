package org.huiyin.rules.slots;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.rules.words.Numerals;
import org.huiyin.rules.yaml.YamlNode;

/** The names in braces that patterns may use, such as {@code {n}} for a number in digits or words. */
public final class Macros {
    /** Deeper nesting than anybody needs; a macro that names itself would never end. */
    private static final int ROUNDS = 5;

    private Macros() {}

    /** From {@code lexicon/patterns.yml}, the numerals and the words for times. */
    public static Map<String, String> read(YamlNode file, Numerals numerals, TimeWords times) {
        var macros = new HashMap<>(times.macros());
        macros.put("n", "(?:[0-9]+(?:\\.[0-9]+)?|[" + numerals.signs() + "]+)");
        file.map("macros").need("macros").entries().forEach((name, value) -> macros.put(name, value.text()));
        return Map.copyOf(macros);
    }

    public static String expand(String pattern, Map<String, String> macros) {
        String expanded = pattern;
        for (int round = 0; round < ROUNDS; round++) {
            for (var macro : macros.entrySet()) {
                expanded = expanded.replace("{" + macro.getKey() + "}", macro.getValue());
            }
        }
        return expanded;
    }
}
