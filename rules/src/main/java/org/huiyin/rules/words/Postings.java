package org.huiyin.rules.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Posting lists: for each word group or mark, the entries of a list that are worth trying where one of its words stands.
 * Filled once; then safe for use by several threads at once.
 */
public final class Postings {
    private static final BitSet NONE = new BitSet();

    private final List<BitSet> lists = new ArrayList<>();

    /** The entries that need no word. */
    private final BitSet always = new BitSet();

    /** The entry of that number is worth trying where a word of the group stands, or always if it needs none. */
    public void add(OptionalInt group, int entry) {
        (group.isPresent() ? list(group.getAsInt()) : always).set(entry);
    }

    private BitSet list(int group) {
        while (lists.size() <= group) {
            lists.add(NONE);
        }
        if (lists.get(group) == NONE) {
            lists.set(group, new BitSet());
        }
        return lists.get(group);
    }

    /** The entries worth trying where words of these groups stand. */
    public BitSet worthTrying(BitSet groups) {
        var entries = (BitSet) always.clone();
        for (int group = groups.nextSetBit(0);
                group >= 0 && group < lists.size();
                group = groups.nextSetBit(group + 1)) {
            entries.or(lists.get(group));
        }
        return entries;
    }
}
