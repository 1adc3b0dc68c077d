package org.huiyin.rules.acts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.reading.Cue;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;

/** Finds the small signs of a message, or of a stretch of it. */
public final class CueFinder {
    private final Map<Cue, List<CueRule>> rules = new EnumMap<>(Cue.class);

    public CueFinder(List<CueRule> rules) {
        for (Cue cue : Cue.values()) {
            this.rules.put(cue, rules.stream().filter(r -> r.cue() == cue).toList());
        }
    }

    /** Every sign of the whole message. */
    public Set<Cue> in(NormalText text, Hits hits) {
        return within(EnumSet.allOf(Cue.class), text, hits, new Hits.Span(0, text.length()));
    }

    /** Those of {@code among} that the stretch gives by itself. */
    public Set<Cue> within(Set<Cue> among, NormalText text, Hits hits, Hits.Span span) {
        var found = EnumSet.noneOf(Cue.class);
        if (among.isEmpty()) {
            return found;
        }
        var groups = hits.groups(span.from(), span.to());
        for (Cue cue : among) {
            for (CueRule rule : rules.getOrDefault(cue, List.of())) {
                if (rule.holds(groups, text, hits, span)) {
                    found.add(cue);
                    break;
                }
            }
        }
        return found;
    }
}
