package org.huiyin.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.text.Likeness;

/**
 * What people corrected, so that the same mistake is not made again before a model has learnt from it. Knows a text by
 * its letters, whatever its punctuation and numbers, and one that is nearly the same. The latest few thousand are kept;
 * safe for use by several threads at once.
 */
public final class CorrectionMemory {
    /** Of more the oldest are forgotten; by then a model has been trained with them. */
    public static final int MOST = 5_000;

    /** From here on two texts say the same: of twenty characters two may differ. */
    private static final double NEARLY_THE_SAME = 0.85;

    /** Shorter texts are like too many others. */
    private static final int SHORTEST_ALIKE = 6;

    /** Of what is longer than this only the very same text counts: it would be held against all that is known. */
    private static final int LONGEST_ALIKE = 1_000;

    private final Map<String, Correction> latest = new LinkedHashMap<>();
    private volatile Index index = new Index(Map.of(), Map.of());

    /** One correction with how it was recognised. */
    public record Recalled(Correction correction, boolean isExact) {}

    /** The texts, and for each pair of letters the texts that have it. */
    private record Index(Map<String, Correction> texts, Map<String, List<String>> byPair) {}

    /** Keeps these in mind, the oldest first, and nothing else. */
    public synchronized void learnAnew(List<Correction> corrections) {
        latest.clear();
        learn(corrections);
    }

    /** Keeps them in mind, the oldest first; what was said of the same text before is forgotten. */
    public synchronized void learn(List<Correction> corrections) {
        for (Correction correction : corrections) {
            var letters = letters(correction.text());
            if (!letters.isEmpty()) {
                latest.remove(letters);
                latest.put(letters, correction);
            }
        }
        var oldest = latest.keySet().iterator();
        for (int more = latest.size() - MOST; more > 0; more--) {
            oldest.next();
            oldest.remove();
        }
        index = index(latest);
    }

    /** What people said of this text, or of one that is nearly the same. */
    public Optional<Recalled> recall(String text) {
        var known = index;
        if (known.texts().isEmpty()) {
            return Optional.empty();
        }
        var letters = letters(text);
        var exact = Optional.ofNullable(known.texts().get(letters));
        return exact.isPresent()
                ? exact.map(correction -> new Recalled(correction, true))
                : alike(letters, known).map(correction -> new Recalled(correction, false));
    }

    private static Optional<Correction> alike(String letters, Index known) {
        if (letters.length() < SHORTEST_ALIKE || letters.length() > LONGEST_ALIKE) {
            return Optional.empty();
        }
        var pairs = pairs(letters);
        var shared = new HashMap<String, Integer>();
        pairs.forEach(pair ->
                known.byPair().getOrDefault(pair, List.of()).forEach(text -> shared.merge(text, 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(other -> 2 * other.getValue() >= pairs.size())
                .map(other -> Map.entry(other.getKey(), Likeness.of(letters, other.getKey())))
                .filter(other -> other.getValue() >= NEARLY_THE_SAME)
                .max(Map.Entry.comparingByValue())
                .map(other -> known.texts().get(other.getKey()));
    }

    /** The different pairs of neighbouring letters. */
    private static Set<String> pairs(String letters) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    private static Index index(Map<String, Correction> latest) {
        var byPair = new HashMap<String, List<String>>();
        latest.keySet().stream()
                .filter(text -> text.length() <= LONGEST_ALIKE)
                .forEach(text -> pairs(text)
                        .forEach(pair -> byPair.computeIfAbsent(pair, any -> new ArrayList<>())
                                .add(text)));
        return new Index(Map.copyOf(latest), byPair);
    }

    /** The letters alone: house numbers and times differ from day to day. */
    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
