package org.huiyin.rules.patterns;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.rules.words.Numerals;
import org.huiyin.rules.yaml.YamlNode;

/** The names in braces that patterns may use, such as {@code {n}} for a number in digits or words. */
public final class Macros {
    /** Deeper nesting than anybody needs; a macro that names itself would never end. */
    private static final int ROUNDS = 5;

    private static final int COPIES = 3;

    private Macros() {}

    /** From {@code lexicon/patterns.yml}, the numerals, and the macros for times. */
    public static Map<String, String> read(YamlNode file, Numerals numerals, Map<String, String> times) {
        var macros = new HashMap<>(times);
        macros.put("n", "(?:[0-9]+(?:\\.[0-9]+)?|[" + numerals.signs() + "]+)");
        file.map("macros").need("macros").entries().forEach((name, value) -> macros.put(name, value.text()));
        Map.copyOf(macros).forEach((name, value) -> addCopies(macros, name, value));
        return Map.copyOf(macros);
    }

    /** The same macro under other names, with other names of its groups, for use more than once in a pattern. */
    private static void addCopies(Map<String, String> macros, String name, String value) {
        for (int copy = 2; copy <= COPIES; copy++) {
            macros.put(name + "_" + copy, value.replaceAll("\\(\\?P<(\\w+)>", "(?P<$1_" + copy + ">"));
        }
    }

    static String expand(String pattern, Map<String, String> macros) {
        String expanded = pattern;
        for (int round = 0; round < ROUNDS; round++) {
            for (var macro : macros.entrySet()) {
                expanded = expanded.replace("{" + macro.getKey() + "}", macro.getValue());
            }
        }
        return expanded;
    }
}
