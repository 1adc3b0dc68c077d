package org.huiyin.text;

import java.util.HashMap;
import java.util.Map;

/**
 * How alike two texts are, by the pairs of neighbouring characters they share: the cosine, from 0 to 1. Of a text longer
 * than {@value #LONGEST} characters the beginning counts: a message is held against every item that is open around it.
 */
public final class Likeness {
    private static final int LONGEST = 2_000;

    private Likeness() {}

    public static double of(String one, String other) {
        var a = pairs(one);
        var b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double dot = 0;
        for (var pair : a.entrySet()) {
            dot += pair.getValue() * b.getOrDefault(pair.getKey(), 0);
        }
        return dot / (length(a) * length(b));
    }

    private static Map<Integer, Integer> pairs(String text) {
        var counts = new HashMap<Integer, Integer>();
        char before = 0;
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            if (before != 0) {
                counts.merge(before << 16 | c, 1, Integer::sum);
            }
            before = c;
        }
        return counts;
    }

    private static double length(Map<Integer, Integer> counts) {
        return Math.sqrt(
                counts.values().stream().mapToDouble(n -> (double) n * n).sum());
    }
}
