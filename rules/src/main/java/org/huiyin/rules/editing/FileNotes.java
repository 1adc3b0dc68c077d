package org.huiyin.rules.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the comments of a rule file say about its keys: in a table before the values, or behind a value. */
final class FileNotes {
    private static final Pattern TABLE = Pattern.compile("#   (?<key>[a-z_]+) {2,}(?<note>\\S.*)");
    private static final Pattern GOES_ON = Pattern.compile("# {10,}(?<note>\\S.*)");
    private static final Pattern BEHIND = Pattern.compile(".*[^#]\\s#\\s+(?<note>.*)");

    private final List<String> lines;
    private final Map<String, String> table = new HashMap<>();

    FileNotes(String text) {
        this.lines = text.lines().toList();
        String key = "";
        for (String line : lines) {
            var row = TABLE.matcher(line);
            var more = GOES_ON.matcher(line);
            if (row.matches()) {
                key = row.group("key");
                table.put(key, row.group("note"));
            } else if (more.matches() && !key.isEmpty()) {
                table.merge(key, more.group("note"), (a, b) -> a + " " + b);
            } else {
                key = "";
            }
        }
    }

    /** What a table says about a key; the outer key counts where the inner one is not named. */
    String about(String name) {
        int dot = name.indexOf('.');
        return table.getOrDefault(name, dot < 0 ? "" : table.getOrDefault(name.substring(0, dot), ""));
    }

    /** What stands behind the value in its line, else what a table says. */
    String at(int line, String name) {
        var behind = BEHIND.matcher(lines.get(line - 1));
        return behind.matches() ? behind.group("note") : about(name);
    }
}
