package org.huiyin.rules.matters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

    private static final BitSet NONE = new BitSet();

    private final List<MatterEntry> entries;

    /** For each word group, the places in the list of those matters that have it first in a sign. */
    private final List<BitSet> byGroup = new ArrayList<>();

    public MatterSigns(List<MatterEntry> entries) {
        this.entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            for (Sign sign : entries.get(i).signs()) {
                byGroup(sign.first()).set(i);
            }
        }
    }

    private BitSet byGroup(int group) {
        while (byGroup.size() <= group) {
            byGroup.add(NONE);
        }
        if (byGroup.get(group) == NONE) {
            byGroup.set(group, new BitSet());
        }
        return byGroup.get(group);
    }

    /** A stretch of a text in which signs are looked for. */
    public record Stretch(NormalText text, Hits hits, int from, int to) {}

    /** The matters with a sign in the stretch, surest first. */
    public List<MatterGuess> guess(Stretch stretch) {
        var groups = stretch.hits().groups(stretch.from(), stretch.to());
        var worthTrying = new BitSet(entries.size());
        for (int group = groups.nextSetBit(0);
                group >= 0 && group < byGroup.size();
                group = groups.nextSetBit(group + 1)) {
            worthTrying.or(byGroup.get(group));
        }
        var guesses = new ArrayList<MatterGuess>();
        for (int i = worthTrying.nextSetBit(0); i >= 0; i = worthTrying.nextSetBit(i + 1)) {
            var held = held(entries.get(i), groups, stretch);
            if (!held.isEmpty()) {
                guesses.add(guess(entries.get(i), held));
            }
        }
        guesses.sort(MatterGuess.SUREST_FIRST);
        return guesses;
    }

    /** A sign that holds, and the words it holds by. */
    private record Held(Sign sign, String words) {
        double confidence() {
            return sign.confidence();
        }
    }

    private static List<Held> held(MatterEntry entry, BitSet groups, Stretch stretch) {
        var held = new ArrayList<Held>();
        for (Sign sign : entry.signs()) {
            if (sign.holds(groups)) {
                held.add(new Held(sign, sign.words(stretch)));
            }
        }
        return held;
    }

    /**
     * The surest sign takes away its share of the doubt, each further one a quarter of its own. Between equals the longer
     * words win, since they say more.
     */
    private static MatterGuess guess(MatterEntry entry, List<Held> held) {
        var best = Collections.max(
                held,
                Comparator.comparingDouble(Held::confidence)
                        .thenComparing(h -> h.words().length()));
        return new MatterGuess(
                entry.matter().id(),
                confidence(held, best),
                new Why("matters/" + entry.matter().id(), best.words()));
    }

    private static double confidence(List<Held> held, Held best) {
        double doubt = 1 - best.confidence();
        for (Held other : held) {
            doubt *= other == best ? 1 : 1 - other.confidence() / 4;
        }
        double confidence = 1 - doubt + Math.min(best.words().length(), LONGEST) * PER_CHARACTER;
        return best.sign().isTopic() ? Math.min(SUREST_TOPIC, confidence) : confidence;
    }
}
