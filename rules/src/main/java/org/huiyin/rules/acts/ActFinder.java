package org.huiyin.rules.acts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.huiyin.rules.words.Postings;

/** Finds the rules that hold for a message; those that need words it has not are not even tried. */
public final class ActFinder {
    private final List<ActRule> rules;

    /** For each word group, the places in the list of those rules that need it. */
    private final Postings byGroup = new Postings();

    /** The places of those that need no words. */
    private final BitSet always = new BitSet();

    public ActFinder(List<ActRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            var needed = rules.get(i).shown();
            if (needed.isPresent()) {
                byGroup.add(needed.getAsInt(), i);
            } else {
                always.set(i);
            }
        }
    }

    /** The rules that hold, in the order of the book. */
    public List<ActRule> that(Look look) {
        var worthTrying = (BitSet) always.clone();
        byGroup.addTo(worthTrying, look.groups());
        var held = new ArrayList<ActRule>();
        for (int i = worthTrying.nextSetBit(0); i >= 0; i = worthTrying.nextSetBit(i + 1)) {
            if (rules.get(i).holds(look)) {
                held.add(rules.get(i));
            }
        }
        return held;
    }
}
