package org.huiyin.rules.clauses;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.huiyin.reading.Cue;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;

/** Says what sort of item a clause asks for, how urgent it is, and how sure that anything must be done at all. */
final class Weigher {
    private static final double REMOTE = 0.35;

    private final ClauseWords words;

    Weigher(ClauseWords words) {
        this.words = words;
    }

    Kind kind(Optional<Matter> matter, Set<Cue> cues) {
        var usual = matter.map(Matter::usualKind).orElse(Kind.REQUEST);
        if (usual.isSensitive() || usual == Kind.INCIDENT || usual == Kind.MISSING_PERSON) {
            return usual;
        }
        if (cues.contains(Cue.SUGGESTION)) {
            return Kind.OPINION;
        }
        return cues.contains(Cue.QUESTION) && allows(matter, Kind.CONSULT) ? Kind.CONSULT : usual;
    }

    private static boolean allows(Optional<Matter> matter, Kind kind) {
        return matter.map(m -> m.kinds().contains(kind)).orElse(true);
    }

    Urgency urgency(Optional<Matter> matter, Kind kind, Set<Cue> cues, BitSet groups) {
        if (kind == Kind.OPINION || kind == Kind.CONSULT) {
            return Urgency.NORMAL;
        }
        var urgency = matter.map(Matter::urgency).orElse(Urgency.NORMAL);
        if (cues.contains(Cue.LIFE_DANGER)) {
            return Urgency.EMERGENCY;
        }
        return groups.get(words.pressing()) ? urgency.or(Urgency.URGENT) : urgency;
    }

    double confidence(double base, Set<Cue> cues, BitSet groups) {
        boolean remote = groups.get(words.remote()) || cues.contains(Cue.HEARSAY);
        return remote ? base * REMOTE : base;
    }
}
