package org.huiyin.rules.acts;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Message;
import org.huiyin.reading.Cue;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.rules.words.Hits;
import org.huiyin.rules.words.NormalText;

/**
 * All that a rule may look at in one message.
 *
 * @param bare the words without punctuation, signs and spaces
 * @param groups the word groups that occur
 */
public record Look(
        NormalText text,
        String bare,
        Hits hits,
        BitSet groups,
        Set<Cue> cues,
        List<Slot> facts,
        Message message,
        Person speaker,
        Group.Purpose purpose) {

    boolean has(SlotName name) {
        return hasAny(Set.of(name));
    }

    boolean hasAny(Set<SlotName> names) {
        for (Slot fact : facts) {
            if (names.contains(fact.name())) {
                return true;
            }
        }
        return false;
    }

    /** How much of what was typed belongs to facts of this name, from 0 to 1. */
    double share(SlotName name) {
        int typed = facts.stream()
                .filter(slot -> slot.name() == name)
                .mapToInt(slot -> slot.to() - slot.from())
                .sum();
        return bare.isEmpty() ? 0 : (double) typed / bare.length();
    }

    /** Whether at most so many characters more were typed. */
    public boolean isHardlyMoreThan(SlotName name, int more) {
        double share = share(name);
        return share > 0 && Math.round((1 - share) * bare.length()) <= more;
    }

    /** The words without punctuation, signs and spaces. */
    public static String bare(NormalText text) {
        var bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.at(i))) {
                bare.append(text.at(i));
            }
        }
        return bare.toString();
    }
}
