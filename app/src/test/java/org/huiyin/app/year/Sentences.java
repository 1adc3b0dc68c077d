package org.huiyin.app.year;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What the people of a simulated town say, by the sort of saying. */
public final class Sentences {
    private static final String RESOURCE = "/year/sentences.txt";
    private static final String HEADING = "== ";

    private final Map<String, List<String>> bySort;

    private Sentences(Map<String, List<String>> bySort) {
        this.bySort = bySort;
    }

    static Sentences shipped() throws IOException {
        return of(lines(RESOURCE));
    }

    /** Those of the year, and the sections of another resource with them. */
    public static Sentences with(String resource) throws IOException {
        var all = new ArrayList<>(lines(RESOURCE));
        all.addAll(lines(resource));
        return of(all);
    }

    private static List<String> lines(String resource) throws IOException {
        var in = Objects.requireNonNull(Sentences.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static Sentences of(List<String> lines) {
        var sorts = new LinkedHashMap<String, List<String>>();
        var sort = "";
        for (var line : lines) {
            if (line.startsWith(HEADING)) {
                sort = line.substring(HEADING.length());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sorts.computeIfAbsent(sort, any -> new ArrayList<>()).add(line);
            }
        }
        return new Sentences(sorts);
    }

    /** One of a sort at a place; its numbers are drawn. */
    public String one(String sort, String place, Random random) {
        return drawn(pick(sort, random).replace("{p}", place), random);
    }

    /** Words that may follow a request. */
    String tail(Random random) {
        return random.nextInt(3) == 0 ? pick("tail", random) : "";
    }

    /** A place inside a grid. */
    public String place(Random random) {
        return drawn(pick("place", random), random);
    }

    private String pick(String sort, Random random) {
        var all = Objects.requireNonNull(bySort.get(sort), sort);
        return all.get(random.nextInt(all.size()));
    }

    private static String drawn(String sentence, Random random) {
        return sentence.replace("{n}", Integer.toString(2 + random.nextInt(18)))
                .replace("{h}", Integer.toString(1 + random.nextInt(30)))
                .replace("{u}", Integer.toString(1 + random.nextInt(4)));
    }
}
