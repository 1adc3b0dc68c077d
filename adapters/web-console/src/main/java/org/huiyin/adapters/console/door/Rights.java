package org.huiyin.adapters.console.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiyin.account.Right;

/** The table of who may open what: {@code console/rights.txt}. What is not in it nobody may open. */
public final class Rights {
    private static final String FILE = "console/rights.txt";
    private static final String SIGNED_IN = "signed-in";
    private static final String ANYBODY = "anybody";

    private final Map<Route, Rule> rules = new LinkedHashMap<>();

    /** A method and a path with its braces. */
    public record Route(String method, String path) {}

    /** Who may open a route. */
    public sealed interface Rule {

        /** Whoever comes, signed in or not. */
        record Anybody() implements Rule {}

        /** Whoever holds one of these. */
        record Holders(Set<Right> rights) implements Rule {
            public Holders {
                rights = Set.copyOf(rights);
            }
        }
    }

    /** The table the program ships. */
    public static Rights shipped() {
        try (var in = Rights.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + ": missing (expected: in the program)");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rights parse(String text) {
        var table = new Rights();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(table::add);
        return table;
    }

    private void add(String line) {
        var words = line.strip().split("\\s+");
        if (words.length < 3 || rules.put(new Route(words[0], words[1]), rule(words)) != null) {
            throw new IllegalArgumentException(
                    FILE + ": " + line + " (expected: METHOD PATH and who, each route once)");
        }
    }

    private static Rule rule(String[] words) {
        if (words[2].equals(ANYBODY)) {
            return new Rule.Anybody();
        }
        var rights = EnumSet.noneOf(Right.class);
        for (int i = 2; i < words.length; i++) {
            rights.addAll(
                    words[i].equals(SIGNED_IN)
                            ? EnumSet.allOf(Right.class)
                            : EnumSet.of(Right.valueOf(words[i].toUpperCase(Locale.ROOT))));
        }
        return new Rule.Holders(rights);
    }

    /** Who may open a route. Refuses one the table does not have. */
    Rule of(String method, String path) {
        var rule = rules.get(new Route(method, path));
        if (rule == null) {
            throw new IllegalArgumentException(method + " " + path + " (expected: a line of " + FILE + ")");
        }
        return rule;
    }

    boolean allow(Rule rule, Set<Right> held) {
        return rule instanceof Rule.Anybody
                || ((Rule.Holders) rule).rights().stream().anyMatch(held::contains);
    }

    /** Every line of it. */
    public Map<Route, Rule> all() {
        return Map.copyOf(rules);
    }
}
