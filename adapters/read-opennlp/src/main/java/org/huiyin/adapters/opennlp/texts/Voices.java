package org.huiyin.adapters.opennlp.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labelled texts in parts of about the same size that share no voice, so that a model is checked on people it has not
 * read.
 *
 * <p>A text without a voice is its own: the same words are never on both sides.
 */
public final class Voices {

    private final List<List<Labelled>> parts;

    private Voices(List<List<Labelled>> parts) {
        this.parts = parts;
    }

    /** Splits the texts: the largest voices first, each into the part that is smallest by then. */
    public static Voices split(List<Labelled> texts, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("parts: " + count + " (expected: at least 2)");
        }
        Map<String, List<Labelled>> voices = new TreeMap<>();
        for (Labelled text : texts) {
            String voice = text.voice().isEmpty() ? "text " + text.text() : "voice " + text.voice();
            voices.computeIfAbsent(voice, v -> new ArrayList<>()).add(text);
        }
        var bySize = new ArrayList<>(voices.values());
        bySize.sort(Comparator.comparing(List<Labelled>::size).reversed());
        List<List<Labelled>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new ArrayList<>());
        }
        for (List<Labelled> voice : bySize) {
            parts.stream().min(Comparator.comparing(List::size)).orElseThrow().addAll(voice);
        }
        return new Voices(parts);
    }

    /** The texts of one part. */
    public List<Labelled> part(int part) {
        return parts.get(part);
    }

    /** The texts of all other parts. */
    public List<Labelled> without(int part) {
        var others = new ArrayList<Labelled>();
        for (int i = 0; i < parts.size(); i++) {
            if (i != part) {
                others.addAll(parts.get(i));
            }
        }
        return others;
    }
}
