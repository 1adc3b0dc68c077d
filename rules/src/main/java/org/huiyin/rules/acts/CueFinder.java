package org.huiyin.rules.acts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.reading.Cue;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;
import org.jspecify.annotations.Nullable;

/** Finds the small signs of a message, or of a stretch of it. */
public final class CueFinder {
    /** What the words of a group give. */
    private final @Nullable Cue[] byGroup;

    /** Those that words alone cannot give. */
    private final List<CueRule> patterned;

    public CueFinder(List<CueRule> rules) {
        int last = rules.stream().mapToInt(CueRule::group).max().orElse(-1);
        this.byGroup = new Cue[last + 1];
        rules.forEach(rule -> byGroup[rule.group()] = rule.cue());
        this.patterned =
                rules.stream().filter(rule -> !rule.patterns().isEmpty()).toList();
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
        for (int group = groups.nextSetBit(0);
                group >= 0 && group < byGroup.length;
                group = groups.nextSetBit(group + 1)) {
            var cue = byGroup[group];
            if (cue != null && among.contains(cue)) {
                found.add(cue);
            }
        }
        for (CueRule rule : patterned) {
            if (!found.contains(rule.cue()) && among.contains(rule.cue()) && rule.matches(text, hits, span)) {
                found.add(rule.cue());
            }
        }
        return found;
    }
}
