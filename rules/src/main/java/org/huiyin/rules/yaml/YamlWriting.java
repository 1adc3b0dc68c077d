package org.huiyin.rules.yaml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.rules.yaml.YamlPart.Span;

/** How values that people type are written into a YAML text, in the manner of what stood there before. */
final class YamlWriting {
    private final YamlPlaces places;

    YamlWriting(YamlPlaces places) {
        this.places = places;
    }

    /** What stands in the place of a part when this was typed. */
    String of(YamlPart part, String typed) {
        return switch (part.shape()) {
            case WORD -> word(part.span().of(places.text()), typed);
            case LIST -> list(part, typed);
            case SOURCE ->
                typed.replace("\n", "\n" + " ".repeat(places.column(part.span().from())));
        };
    }

    private static String word(String before, String typed) {
        if (before.isEmpty()) {
            return " " + word(typed);
        }
        return before.startsWith("\"") || before.startsWith("'") ? quoted(typed) : word(typed);
    }

    /** Plain where that means the same everywhere, else in quotes. */
    static String word(String typed) {
        return isPlain(typed) ? typed : quoted(typed);
    }

    private static boolean isPlain(String typed) {
        try {
            var list = YamlFile.parse("", ("[" + typed + "]").getBytes(StandardCharsets.UTF_8))
                    .list();
            return !typed.contains("\n")
                    && list.size() == 1
                    && list.get(0).isText()
                    && !list.get(0).isNothing()
                    && list.get(0).text().equals(typed);
        } catch (RuleFileException e) {
            return false;
        }
    }

    private static String quoted(String typed) {
        var escaped = typed.replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + escaped.replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }

    private String list(YamlPart part, String typed) {
        var values =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var before = part.shown().lines().toList();
        return values.size() == part.items().size() && values.size() == before.size()
                ? oneByOne(part, before, values)
                : anew(part, before, values);
    }

    /** As many as before: what is between them stays. */
    private String oneByOne(YamlPart part, List<String> before, List<String> values) {
        var written = new StringBuilder(part.span().of(places.text()));
        for (int i = values.size() - 1; i >= 0; i--) {
            var item = part.items().get(i);
            if (!values.get(i).equals(before.get(i))) {
                written.replace(
                        item.from() - part.span().from(),
                        item.to() - part.span().from(),
                        word(item.of(places.text()), values.get(i)));
            }
        }
        return written.toString();
    }

    private String anew(YamlPart part, List<String> before, List<String> values) {
        var known = known(part.items(), before);
        var written = values.stream().map(value -> known.getOrDefault(value, word(value)));
        if (values.isEmpty() || !part.span().of(places.text()).startsWith("-")) {
            return written.collect(Collectors.joining(", ", "[", "]"));
        }
        var lead = "\n" + " ".repeat(places.column(part.span().from())) + "- ";
        return "- " + written.collect(Collectors.joining(lead));
    }

    /** How the values were written that stand there already. */
    private Map<String, String> known(List<Span> items, List<String> before) {
        var known = new HashMap<String, String>();
        for (int i = 0; i < Math.min(items.size(), before.size()); i++) {
            known.put(before.get(i), items.get(i).of(places.text()));
        }
        return known;
    }
}
