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
    private final int groups;

    Hits(List<WordIndex.Hit> hits, int groups) {
        this.groups = groups;
        for (var hit : hits) {
            if (hits.stream().noneMatch(other -> other.shieldsAll() && other.covers(hit))) {
                hit.groups().stream()
                        .filter(group -> !isShielded(hits, hit, group))
                        .forEach(group -> found.add(new Found(group, hit.from(), hit.to())));
            }
        }
    }

    private static boolean isShielded(List<WordIndex.Hit> hits, WordIndex.Hit hit, int group) {
        return hits.stream().anyMatch(other -> other.shields().contains(group) && other.covers(hit));
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
        return found.stream()
                .filter(f -> f.group == group && f.from >= from && f.to <= to)
                .findFirst()
                .map(f -> new Span(f.from, f.to));
    }

    public List<Span> all(int group) {
        return found.stream()
                .filter(f -> f.group == group)
                .map(f -> new Span(f.from, f.to))
                .toList();
    }
}
