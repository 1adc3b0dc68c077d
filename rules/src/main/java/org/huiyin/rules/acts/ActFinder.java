package org.huiyin.rules.acts;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.rules.words.Postings;

/** Finds the rules that hold for a message; those that need words it has not are not even tried. */
public final class ActFinder {
    private final List<ActRule> rules;

    /** For each word group, the places in the list of those rules that need it. */
    private final Postings byGroup = new Postings();

    public ActFinder(List<ActRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            byGroup.add(rules.get(i).shown(), i);
        }
    }

    /** The rules that hold, in the order of the book. */
    public List<ActRule> that(Look look) {
        var worthTrying = byGroup.worthTrying(look.groups());
        var held = new ArrayList<ActRule>();
        for (int i = worthTrying.nextSetBit(0); i >= 0; i = worthTrying.nextSetBit(i + 1)) {
            if (rules.get(i).holds(look)) {
                held.add(rules.get(i));
            }
        }
        return held;
    }
}
