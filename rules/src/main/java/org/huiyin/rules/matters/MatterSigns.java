package org.huiyin.rules.matters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.huiyin.reading.MatterGuess;
import org.huiyin.reading.Why;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;
import org.huiyin.rules.words.Postings;

/** Knows matters by their signs. */
public final class MatterSigns {
    /** However many topics are met, a topic alone is not yet trouble. */
    private static final double SUREST_TOPIC = 0.6;

    private static final int LONGEST = 12;
    private static final double PER_CHARACTER = 0.0005;

    private final List<MatterEntry> entries;

    /** For each word group, the places in the list of those matters that have it first in a sign. */
    private final Postings byGroup = new Postings();

    public MatterSigns(List<MatterEntry> entries) {
        this.entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            for (Sign sign : entries.get(i).signs()) {
                byGroup.add(OptionalInt.of(sign.first()), i);
            }
        }
    }

    /** A stretch of a text in which signs are looked for. */
    public record Stretch(NormalText text, Hits hits, int from, int to) {}

    /** The matters with a sign in the stretch, surest first. */
    public List<MatterGuess> guess(Stretch stretch) {
        var groups = stretch.hits().groups(stretch.from(), stretch.to());
        var worthTrying = byGroup.worthTrying(groups);
        var guesses = new ArrayList<MatterGuess>();
        for (int i = worthTrying.nextSetBit(0); i >= 0; i = worthTrying.nextSetBit(i + 1)) {
            var held = held(entries.get(i), groups);
            if (!held.isEmpty()) {
                guesses.add(guess(entries.get(i), held, stretch));
            }
        }
        guesses.sort(MatterGuess.SUREST_FIRST);
        return guesses;
    }

    private static List<Sign> held(MatterEntry entry, BitSet groups) {
        var held = new ArrayList<Sign>();
        for (Sign sign : entry.signs()) {
            if (sign.holds(groups)) {
                held.add(sign);
            }
        }
        return held;
    }

    /**
     * The surest sign takes away its share of the doubt, each further one a quarter of its own. Between equals the longer
     * words win, since they say more.
     */
    private static MatterGuess guess(MatterEntry entry, List<Sign> held, Stretch stretch) {
        var best = held.get(0);
        String words = best.words(stretch);
        for (Sign sign : held.subList(1, held.size())) {
            if (sign.confidence() >= best.confidence()) {
                String other = sign.words(stretch);
                if (sign.confidence() > best.confidence() || other.length() > words.length()) {
                    best = sign;
                    words = other;
                }
            }
        }
        return new MatterGuess(
                entry.matter().id(),
                confidence(held, best, words),
                new Why("matters/" + entry.matter().id(), words));
    }

    private static double confidence(List<Sign> held, Sign best, String words) {
        double doubt = 1 - best.confidence();
        for (Sign other : held) {
            doubt *= other == best ? 1 : 1 - other.confidence() / 4;
        }
        double confidence = 1 - doubt + Math.min(words.length(), LONGEST) * PER_CHARACTER;
        return best.isTopic() ? Math.min(SUREST_TOPIC, confidence) : confidence;
    }
}
