package org.huiyin.rules.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The listed words of one text; those inside a shield are gone. Whoever asks about a stretch pays for what lies in it,
 * not for the whole text.
 */
public final class Hits {

    /** A stretch of the normal text. */
    public record Span(int from, int to) {}

    /** One word that counts for one group. */
    private record Found(int group, int from, int to) {}

    /** In the order of where they begin. */
    private final List<Found> found = new ArrayList<>();

    private final BitSet marked;
    private final int groups;

    Hits(List<WordIndex.Hit> hits, BitSet marked, int groups) {
        this.marked = marked;
        this.groups = groups;
        var shields = shields(hits);
        int longest = shields.stream().mapToInt(s -> s.to() - s.from()).max().orElse(0);
        int first = 0;
        for (var hit : hits) {
            while (first < shields.size() && shields.get(first).from() + longest <= hit.from()) {
                first++;
            }
            for (int group : hit.entry().groups()) {
                if (!isShielded(hit, group, shields, first)) {
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

    /** {@code first} is the first shield that can still reach beyond where the hit begins. */
    private static boolean isShielded(WordIndex.Hit hit, int group, List<WordIndex.Hit> shields, int first) {
        for (int i = first; i < shields.size() && shields.get(i).from() <= hit.from(); i++) {
            var shield = shields.get(i);
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

    /** The marks of which a word stands anywhere; not for changing. */
    public BitSet marks() {
        return marked;
    }

    /** The groups with a word wholly inside the stretch. */
    public BitSet groups(int from, int to) {
        var set = new BitSet(groups);
        for (int i = firstFrom(from); i < found.size() && found.get(i).from < to; i++) {
            if (found.get(i).to <= to) {
                set.set(found.get(i).group);
            }
        }
        return set;
    }

    /** Where the first word of the group stands in the stretch. */
    public Optional<Span> first(int group, int from, int to) {
        for (int i = firstFrom(from); i < found.size() && found.get(i).from < to; i++) {
            var each = found.get(i);
            if (each.group == group && each.to <= to) {
                return Optional.of(new Span(each.from, each.to));
            }
        }
        return Optional.empty();
    }

    private int firstFrom(int from) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).from < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
