package org.huiyin.rules.acts;

import java.util.BitSet;
import java.util.Set;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Message;
import org.huiyin.reading.Cue;
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
        Set<SlotName> slots,
        Message message,
        Person speaker,
        Group.Purpose purpose) {

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
