package org.huiyin.rules.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The listed words of one text; those inside a shield are gone. */
public final class Hits {

    /** A stretch of the normal text. */
    public record Span(int from, int to) {}

    /** One word that counts for one group. */
    private record Found(int group, int from, int to) {}

    private final List<Found> found = new ArrayList<>();
    private final BitSet marked;
    private final int groups;

    Hits(List<WordIndex.Hit> hits, BitSet marked, int groups) {
        this.marked = marked;
        this.groups = groups;
        var shields = shields(hits);
        for (var hit : hits) {
            for (int group : hit.entry().groups()) {
                if (!isShielded(hit, group, shields)) {
                    found.add(new Found(group, hit.from(), hit.to()));
                }
            }
        }
    }

    private static List<WordIndex.Hit> shields(List<WordIndex.Hit> hits) {
        var shields = new ArrayList<WordIndex.Hit>();
        for (var hit : hits) {
            if (hit.entry().isShield()) {
                shields.add(hit);
            }
        }
        return shields;
    }

    private static boolean isShielded(WordIndex.Hit hit, int group, List<WordIndex.Hit> shields) {
        for (var shield : shields) {
            if (shield.covers(hit) && shield.entry().shields(group)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words of a mark stands anywhere. */
    public boolean isMarked(int mark) {
        return marked.get(mark);
    }

    /** The groups with a word wholly inside the stretch. */
    public BitSet groups(int from, int to) {
        var set = new BitSet(groups);
        for (var each : found) {
            if (each.from >= from && each.to <= to) {
                set.set(each.group);
            }
        }
        return set;
    }

    /** Where the first word of the group stands in the stretch. */
    public Optional<Span> first(int group, int from, int to) {
        for (var each : found) {
            if (each.group == group && each.from >= from && each.to <= to) {
                return Optional.of(new Span(each.from, each.to));
            }
        }
        return Optional.empty();
    }
}
