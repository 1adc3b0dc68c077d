package org.huiyin.rules.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Posting lists: for each word group or mark, the entries of a list that are worth trying where one of its words stands.
 * Filled once; then safe for use by several threads at once.
 */
public final class Postings {
    private static final BitSet NONE = new BitSet();

    private final List<BitSet> lists = new ArrayList<>();

    /** The entry of that number is worth trying where a word of the group stands. */
    public void add(int group, int entry) {
        while (lists.size() <= group) {
            lists.add(NONE);
        }
        if (lists.get(group) == NONE) {
            lists.set(group, new BitSet());
        }
        lists.get(group).set(entry);
    }

    /** Adds the entries of all these groups. */
    public void addTo(BitSet entries, BitSet groups) {
        for (int group = groups.nextSetBit(0);
                group >= 0 && group < lists.size();
                group = groups.nextSetBit(group + 1)) {
            entries.or(lists.get(group));
        }
    }
}
