package org.huiyin.rules.acts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the rules that hold for a message; those that need words it has not are not even tried. */
public final class ActFinder {
    private static final BitSet NONE = new BitSet();

    private final List<ActRule> rules;

    /** For each word group, the places in the list of those rules that need it. */
    private final List<BitSet> byGroup = new ArrayList<>();

    /** The places of those that need no words. */
    private final BitSet always = new BitSet();

    public ActFinder(List<ActRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            var needed = rules.get(i).shown();
            (needed.isPresent() ? byGroup(needed.getAsInt()) : always).set(i);
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

    /** The rules that hold, in the order of the book. */
    public List<ActRule> that(Look look) {
        var worthTrying = (BitSet) always.clone();
        var groups = look.groups();
        for (int group = groups.nextSetBit(0);
                group >= 0 && group < byGroup.size();
                group = groups.nextSetBit(group + 1)) {
            worthTrying.or(byGroup.get(group));
        }
        var held = new ArrayList<ActRule>();
        for (int i = worthTrying.nextSetBit(0); i >= 0; i = worthTrying.nextSetBit(i + 1)) {
            if (rules.get(i).holds(look)) {
                held.add(rules.get(i));
            }
        }
        return held;
    }
}
