package org.huiyin.rules.matters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Why;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;

/** Knows matters by their signs. */
public final class MatterSigns {
    /** However many topics are met, a topic alone is not yet trouble. */
    private static final double SUREST_TOPIC = 0.6;

    private static final int LONGEST = 12;
    private static final double PER_CHARACTER = 0.0005;

    private final List<MatterEntry> entries;

    /** For each word group, the places in the list of those matters that have it first in a sign. */
    private final Map<Integer, BitSet> byGroup = new HashMap<>();

    public MatterSigns(List<MatterEntry> entries) {
        this.entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            for (Sign sign : entries.get(i).signs()) {
                byGroup.computeIfAbsent(sign.all().get(0), any -> new BitSet()).set(i);
            }
        }
    }

    /** A stretch of a text in which signs are looked for. */
    public record Stretch(NormalText text, Hits hits, int from, int to) {}

    /** The matters with a sign in the stretch, surest first. */
    public List<MatterGuess> guess(Stretch stretch) {
        var groups = stretch.hits().groups(stretch.from(), stretch.to());
        var guesses = new ArrayList<MatterGuess>();
        var worthTrying = new BitSet();
        for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
            var matters = byGroup.get(group);
            if (matters != null) {
                worthTrying.or(matters);
            }
        }
        for (int i = worthTrying.nextSetBit(0); i >= 0; i = worthTrying.nextSetBit(i + 1)) {
            guess(entries.get(i), groups, stretch).ifPresent(guesses::add);
        }
        guesses.sort(Comparator.comparingDouble(MatterGuess::confidence).reversed());
        return guesses;
    }

    /** A sign that holds, and the words it holds by. */
    private record Held(Sign sign, String words) {
        double confidence() {
            return sign.weight().confidence();
        }
    }

    /**
     * The surest sign takes away its share of the doubt, each further one a quarter of its own. Between equals the longer
     * words win, since they say more.
     */
    private static Optional<MatterGuess> guess(MatterEntry entry, BitSet groups, Stretch stretch) {
        var held = entry.signs().stream()
                .filter(sign -> sign.holds(groups))
                .map(sign -> new Held(sign, words(sign, stretch)))
                .toList();
        return held.stream()
                .max(Comparator.comparingDouble(Held::confidence)
                        .thenComparing(h -> h.words().length()))
                .map(best -> new MatterGuess(
                        entry.matter().id(),
                        confidence(held, best),
                        new Why("matters/" + entry.matter().id(), best.words())));
    }

    private static double confidence(List<Held> held, Held best) {
        double doubt = 1 - best.confidence();
        for (Held other : held) {
            doubt *= other == best ? 1 : 1 - other.confidence() / 4;
        }
        double confidence = 1 - doubt + Math.min(best.words().length(), LONGEST) * PER_CHARACTER;
        return best.sign().weight() == Sign.Weight.WEAK ? Math.min(SUREST_TOPIC, confidence) : confidence;
    }

    private static String words(Sign sign, Stretch stretch) {
        return sign.all().stream()
                .flatMap(group -> stretch.hits().first(group, stretch.from(), stretch.to()).stream())
                .map(span -> stretch.text().typed(span.from(), span.to()))
                .collect(Collectors.joining(" "));
    }
}
