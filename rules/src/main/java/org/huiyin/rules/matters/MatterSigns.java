package org.huiyin.rules.matters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Why;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;

/** Knows matters by their signs. */
public final class MatterSigns {
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

    /** Each further sign takes away a part of the doubt that is left. */
    private static Optional<MatterGuess> guess(MatterEntry entry, BitSet groups, Stretch stretch) {
        double doubt = 1;
        double surest = 0;
        Optional<Sign> best = Optional.empty();
        for (Sign sign : entry.signs()) {
            if (sign.holds(groups)) {
                double confidence = sign.weight().confidence();
                doubt *= best.isEmpty() ? 1 - confidence : 1 - confidence / 4;
                if (confidence > surest) {
                    surest = confidence;
                    best = Optional.of(sign);
                }
            }
        }
        double confidence = surest == Sign.Weight.WEAK.confidence() ? Math.min(0.6, 1 - doubt) : 1 - doubt;
        return best.map(sign -> new MatterGuess(entry.matter().id(), confidence, why(entry, sign, stretch)));
    }

    private static Why why(MatterEntry entry, Sign sign, Stretch stretch) {
        var words = new StringBuilder();
        for (int group : sign.all()) {
            stretch.hits()
                    .first(group, stretch.from(), stretch.to())
                    .ifPresent(span -> words.append(words.isEmpty() ? "" : " ")
                            .append(stretch.text().typed(span.from(), span.to())));
        }
        return new Why("matters/" + entry.matter().id(), words.toString());
    }
}
