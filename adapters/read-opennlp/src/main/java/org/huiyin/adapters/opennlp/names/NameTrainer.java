package org.huiyin.adapters.opennlp.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.adapters.opennlp.texts.TextsHash;

/** Makes a finder of names from texts in which they are marked. The same texts in any order give the same finder. */
public final class NameTrainer {
    private static final int TAGS = Tag.COUNT;
    /** A trait of one character of all texts says nothing. */
    private static final int FEWEST = 2;

    /** How often the names are exchanged; once more gains nothing. */
    private static final int ROUNDS = 2;

    private static final double SMOOTHING = 0.5;
    private static final int ITERATIONS = 80;

    /** Weights below this are as good as none. */
    private static final double LEAST = 0.01;

    private static final int LOOK_BACK = 7;
    private static final int MOST_EVALUATIONS = 30_000;

    private final WordLists lists;

    /** {@code lists} are looked at beside the characters; they become part of what is made. */
    public NameTrainer(WordLists lists) {
        this.lists = lists;
    }

    public CharacterNames train(List<MarkedText> texts) {
        var ordered = ordered(texts);
        long[] kept = kept(ordered);
        var index = new TraitIndex(kept);
        var taught = new ArrayList<>(ordered);
        var exchange = new Exchange(ordered);
        for (int round = 1; round <= ROUNDS; round++) {
            taught.addAll(exchange.exchanged(ordered, round));
        }
        var tagged = taught.stream().map(text -> tagged(text, index)).toList();
        double[] found = new QNMinimizer(0, SMOOTHING / tagged.size(), ITERATIONS, LOOK_BACK, MOST_EVALUATIONS)
                .minimize(new ChainLikelihood(tagged, kept.length));
        return rounded(kept, found, hash(texts));
    }

    /** Traits that weigh next to nothing are left out. */
    private CharacterNames rounded(long[] traits, double[] found, TextsHash texts) {
        int[] telling = IntStream.range(0, traits.length)
                .filter(place -> IntStream.range(0, TAGS).anyMatch(tag -> Math.abs(found[place * TAGS + tag]) >= LEAST))
                .toArray();
        var weights = new float[telling.length * TAGS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) found[telling[i / TAGS] * TAGS + i % TAGS];
        }
        var index = new TraitIndex(
                Arrays.stream(telling).mapToLong(place -> traits[place]).toArray());
        var steps = new Steps(Arrays.copyOfRange(found, traits.length * TAGS, found.length));
        return new CharacterNames(lists, index, weights, steps, texts);
    }

    private static List<MarkedText> ordered(List<MarkedText> texts) {
        return texts.stream()
                .filter(text -> !text.text().isEmpty())
                .sorted(Comparator.comparing(MarkedText::text).thenComparing(MarkedText::voice))
                .toList();
    }

    /** What a finder made of these texts and our lists keeps as its hash ({@link CharacterNames#texts}). */
    public TextsHash hash(List<MarkedText> texts) {
        var learnt = new ArrayList<Labelled>();
        lists.lists().forEach(words -> learnt.add(new Labelled(words.toString(), "list", "")));
        ordered(texts)
                .forEach(text ->
                        learnt.add(new Labelled(text.text(), text.marks().toString(), text.voice())));
        return TextsHash.of(learnt);
    }

    private long[] kept(List<MarkedText> texts) {
        var counts = new HashMap<Long, Integer>();
        for (MarkedText text : texts) {
            var traits = new Traits(text.text(), lists);
            for (int i = 0; i < traits.length(); i++) {
                for (long trait : traits.copyAt(i)) {
                    counts.merge(trait, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private ChainLikelihood.Tagged tagged(MarkedText text, TraitIndex index) {
        var seen = new Traits(text.text(), lists);
        var traits = new int[seen.length()][];
        for (int i = 0; i < traits.length; i++) {
            traits[i] = Arrays.stream(seen.copyAt(i))
                    .mapToInt(index::find)
                    .filter(place -> place >= 0)
                    .toArray();
        }
        var tags = new int[traits.length];
        for (var mark : text.marks()) {
            for (int i = mark.from(); i < mark.to(); i++) {
                tags[i] = Tag.of(mark.sort(), i, mark.from(), mark.to()).ordinal();
            }
        }
        return new ChainLikelihood.Tagged(traits, tags);
    }
}
